using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Configuration;

namespace NewsBot.Tests.Configuration;

/// <summary>The sections that all rooms bring, by calling every room's <c>AddX()</c>.</summary>
internal static class AllSections
{
    public static IReadOnlyDictionary<string, Type> Find()
    {
        var services = new ServiceCollection();
        AddAllRooms(services);
        return new SortedDictionary<string, Type>(
            services.Select(service => service.ImplementationInstance).OfType<ConfigurationSectionType>().DistinctBy(section => section.Key).ToDictionary(section => section.Key, section => section.Type, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    public static void AddAllRooms(IServiceCollection services)
    {
        foreach (var method in typeof(ConfigurationFile).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Registration", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(IsRoom))
        {
            method.Invoke(obj: null, [services, .. method.GetParameters().Skip(1).Select(parameter => parameter.DefaultValue)]);
        }
    }

    private static bool IsRoom(MethodInfo method) =>
        method.Name.StartsWith("Add", StringComparison.Ordinal)
        && !method.IsGenericMethod
        && method.GetParameters() is [var services, .. var others]
        && services.ParameterType == typeof(IServiceCollection)
        && others.All(parameter => parameter.HasDefaultValue);
}
