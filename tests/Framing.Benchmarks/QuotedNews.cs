using System.Text;
using System.Text.Json;

namespace Framing.Benchmarks;

/// <summary>Made-up news articles as real ones are built: an eighth of the words in quotation marks, persons named in full once and by surname or
/// pronoun after that, paragraphs without any quotation between. The same for the same number.</summary>
public static class QuotedNews
{
    private static readonly string[] Words = "the of and to in a is that for it as was with be by on not at are this have from or had which one were all there would their we has been when will no more if out so up what its about than into them can only other time new some could these two may first then do any like now over such most made after also did many off before must well back through years where way down should because long each just state people too little good world make year still see own work men day get here old life both between being under three never know same last another while us might great go come since against right came take used talks border trade army election minister treaty region government".Split(' ');
    private static readonly string[] Given = "Anna Boris Carla Dmitri Elena Farid Greta Hugo Irina Jonas Karin Lev Mila Nadia Oskar Petra Rosa Stefan Tamara Viktor".Split(' ');
    private static readonly string[] Surnames = "Berg Castell Dorn Ekman Falk Gruber Holm Ivanov Jansen Keller Lindt Marek Novak Orlov Petit Quist Reyes Sokol Tanaka Ulrich Vogel Weiss Young Zeman".Split(' ');
    private static readonly string[] Offices = ["Chinese Foreign Ministry spokesman", "Russian Defense Minister", "NATO Secretary General", "the US ambassador", "German lawmaker", "analyst", "the senator"];

    /// <summary>The article of this number: some 4,000 characters.</summary>
    public static string Article(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        var speakers = Enumerable.Range(0, 3).Select(_ => (Given: Given[random.Next(Given.Length)], Surname: Surnames[random.Next(Surnames.Length)], Office: Offices[random.Next(Offices.Length)])).ToList();
        foreach (var (given, surname, office) in speakers)
        {
            text.Append(Sentence(random, 22)).Append(". ").Append(Sentence(random, 18)).Append(", ").Append(office).Append(' ').Append(given).Append(' ').Append(surname).Append(" said.\n\n")
                .Append('“').Append(Sentence(random, 16)).Append(",” ").Append(surname).Append(" said. “").Append(Sentence(random, 11)).Append(".”\n\n")
                .Append(Sentence(random, 24)).Append(". ").Append(Sentence(random, 20)).Append(".\n\n").Append(Sentence(random, 30)).Append(". ").Append(Sentence(random, 15)).Append(".\n\n")
                .Append(surname).Append(" called the ").Append(Sentence(random, 6)).Append(" “").Append(random.Next(4) == 0 ? "a cold war mentality" : Sentence(random, 4)).Append("” and ").Append(Sentence(random, 14)).Append(". ")
                .Append('“').Append(Sentence(random, 12)).Append(",” he said.\n\n")
                .Append(Sentence(random, 28)).Append(". ").Append(Sentence(random, 25)).Append(".\n\n");
        }
        return text.ToString();
    }

    /// <summary>Writes articles until there are so many bytes: to a <c>.jsonl</c> as a table, one object a line, else one after the other as one text.</summary>
    public static void Write(string path, long bytes)
    {
        var isTable = Path.GetExtension(path) == ".jsonl";
        using var file = File.Create(path);
        for (var number = 0; file.Position < bytes; number++)
        {
            var article = Article(number);
            file.Write(Encoding.UTF8.GetBytes(isTable ? JsonSerializer.Serialize(new { id = $"a{number}", text = article }) + "\n" : article));
        }
    }

    private static string Sentence(Random random, int words)
    {
        var sentence = string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }
}
