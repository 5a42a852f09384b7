using System.Diagnostics;
using System.Globalization;
using Framing.Fuzz;

// How many inputs (1,000,000 unless said), from which number on, and of which target (all unless named); a number that failed is run again alone by
// `-- 1 NUMBER TARGET`.
var count = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
var from = args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : 0;
var targets = Targets.All.Where(t => args.Length < 3 || t.Name == args[2]).ToList();
if (targets.Count == 0)
{
    Console.Error.WriteLine($"there is no target '{args[2]}'; there are {string.Join(", ", Targets.All.Select(t => t.Name))}");
    return 2;
}

var (failed, done, watch) = (0, 0L, Stopwatch.StartNew());
var slowest = new Dictionary<string, (double Seconds, long Number)>();
Parallel.For(from, from + count, number =>
{
    var target = targets[(int)(number % targets.Count)];
    var own = Stopwatch.StartNew();
    var error = target.Try(number);
    lock (slowest)
    {
        if (own.Elapsed.TotalSeconds > slowest.GetValueOrDefault(target.Name).Seconds) slowest[target.Name] = (own.Elapsed.TotalSeconds, number);
        if (error is not null)
        {
            failed++;
            Console.WriteLine($"{target.Name} {number}: {error.GetType().Name}: {error.Message.ReplaceLineEndings(" ")} {error.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
        }
        if (++done % 50_000 == 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done:N0} inputs, {failed} failed, {watch.Elapsed.TotalSeconds:F0} s"));
    }
});
foreach (var (name, (seconds, number)) in slowest.OrderByDescending(s => s.Value.Seconds)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: at most {seconds:F2} s, input {number}"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} inputs for {targets.Count} readers, {failed} failed"));
return failed == 0 ? 0 : 1;
