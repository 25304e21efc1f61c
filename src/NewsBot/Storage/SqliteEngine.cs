using System.Runtime.InteropServices;
using SQLitePCL;

namespace NewsBot.Storage;

/// <summary>The SQLite library of this process: the system's where it is as new as the bundled one and can search, else the bundled one.</summary>
internal static class SqliteEngine
{
    private const string BundledName = "e_sqlite3";

    /// <summary>Version number of the bundled library (3.35.5), as <c>sqlite3_libversion_number</c> writes it.</summary>
    private const int BundledNumber = 3_035_005;

    private static readonly string[] SystemNames = ["libsqlite3.so.0", "libsqlite3.0.dylib", "winsqlite3.dll"];

    private static readonly nint SystemLibrary = FindSystemLibrary();

    private delegate int VersionNumber();

    private delegate int OptionUsed([MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    /// <summary>The version in use and where it comes from ("3.40.1 (system)").</summary>
    public static string Version { get; } = Start();

    private static string Start()
    {
        // A resolver can be set once a process, and only before the provider's first call.
        NativeLibrary.SetDllImportResolver(
            typeof(SQLite3Provider_e_sqlite3).Assembly,
            (name, _, _) => name == BundledName ? SystemLibrary : 0);
        Batteries_V2.Init();

        // Nobody asks SQLite how much memory it holds; counting it takes a lock at each piece.
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        return $"{raw.sqlite3_libversion().utf8_to_string()} ({(SystemLibrary == 0 ? "bundled" : "system")})";
    }

    private static nint FindSystemLibrary()
    {
        foreach (var name in SystemNames)
        {
            if (NativeLibrary.TryLoad(name, out var library))
            {
                if (IsUsable(library))
                {
                    return library;
                }

                NativeLibrary.Free(library);
            }
        }

        return 0;
    }

    private static bool IsUsable(nint library) =>
        NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var version)
        && NativeLibrary.TryGetExport(library, "sqlite3_compileoption_used", out var option)
        && Marshal.GetDelegateForFunctionPointer<VersionNumber>(version)() >= BundledNumber
        && Marshal.GetDelegateForFunctionPointer<OptionUsed>(option)("ENABLE_FTS5") != 0;
}
