namespace NewsBot.Benchmarks.Deliver;

/// <summary>What one process measured of planning.</summary>
/// <param name="Owed">Posts owed of one round's stories, median.</param>
/// <param name="First">Milliseconds of the first round, in which code is compiled.</param>
/// <param name="Median">Milliseconds of a later round, median.</param>
/// <param name="Processor">Milliseconds of processor time of a later round, median: what tells on a busy machine.</param>
/// <param name="MegabytesBefore">Most memory that the process held before the first planning: the intake with its catalogue.</param>
/// <param name="Megabytes">Most memory that it held at all.</param>
/// <param name="Counts">Milliseconds of the counts that /status shows, median.</param>
internal sealed record PlanningFigures(int Owed, double First, double Median, double Processor, double MegabytesBefore, double Megabytes, double Counts);
