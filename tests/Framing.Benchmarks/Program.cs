using System.Globalization;
using BenchmarkDotNet.Running;
using Framing.Benchmarks;

// news FILE MEGABYTES: articles with quotations, for timing whole programs by voice; a table where FILE is a .jsonl, else one text.
// make LANGUAGE MEGABYTES EVERY FILE: a text with a phrase in one of so many sentences.
// files COUNT FOLDER: so many short articles. phrases LANGUAGE COUNT FILE: phrases to look for.
// words COUNT FOLDER: so many short articles of two presses, with an index.
// Anything else goes to BenchmarkDotNet.
int Number(int i) => int.Parse(args[i], CultureInfo.InvariantCulture);
switch (args)
{
    case ["news", var path, _]:
        QuotedNews.Write(path, Number(2) * 1_000_000L);
        break;
    case ["make", var language, _, _, var path]:
        new PlainText(language).Write(path, Number(2) * 1_000_000L, Number(3));
        break;
    case ["files", _, var folder]:
        var text = new PlainText("en");
        string[] articles = [.. Enumerable.Range(0, 997).Select(_ => text.Paragraph(50) + text.Paragraph(50) + text.Paragraph(50))];
        for (var i = 0; i < Number(1); i++)
        {
            var below = Directory.CreateDirectory(Path.Combine(folder, $"{i / 1000:000}")).FullName;
            File.WriteAllText(Path.Combine(below, $"{i:000000}.txt"), articles[i % articles.Length]);
        }
        break;
    case ["words", _, var folder]:
        var presses = new[] { "east", "west" };
        var press = new PlainText("en");
        Directory.CreateDirectory(folder);
        using (var index = new StreamWriter(Path.Combine(folder, "index.csv")))
        {
            index.WriteLine("file,press");
            for (var i = 0; i < Number(1); i++)
            {
                var name = $"{i / 1000:000}/{i:000000}.txt";
                Directory.CreateDirectory(Path.Combine(folder, $"{i / 1000:000}"));
                File.WriteAllText(Path.Combine(folder, name), string.Concat(Enumerable.Range(0, 7).Select(_ => press.Paragraph(200))));
                index.WriteLine($"{name},{presses[i % 2]}");
            }
        }
        break;
    case ["phrases", var language, _, var path]:
        var phrases = PlainText.PhrasesOf(language);
        File.WriteAllLines(path, phrases.Concat(new PlainText(language).Further(Number(2) * 2)).Take(Math.Max(phrases.Length, Number(2))));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(CountingBenchmarks).Assembly).Run(args);
        break;
}
