using Framing.Corpora;
using Framing.Counting;
using Framing.Lexicons;

namespace Framing.Tests.Counting;

/// <summary>Long texts put together out of pieces whose words and hits a reader can count by eye: no part of the engine says what is right.</summary>
public sealed class KnownCountTests : IDisposable
{
    private const int Pieces = 20_000;

    private readonly TemporaryFolder folder = new();

    /// <summary>A piece of text, its words, and the hits of each term in it.</summary>
    private sealed record Piece(string Text, int Words, params int[] Hits);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void English_is_counted_as_the_rule_says() => Check(["cold war", "hegemon*"], [" ", ", ", ". ", "; ", "\n", ".\r\n", "\n\n", " — "],
    [
        new("cold war", 2, 1, 0), new("Cold War", 2, 1, 0), new("COLD-WAR", 2, 1, 0), new("cold\nwar", 2, 1, 0), new("cold \r\n   war", 2, 1, 0), new("co\u00ADld war", 2, 1, 0), new("cold\u00A0war", 2, 1, 0),
        new("ｃｏｌｄ　ｗａｒ", 2, 1, 0), new("cold war's", 2, 1, 0), new("the Cold War’s end", 4, 1, 0), new("cold\u2011war", 2, 1, 0), new("co\u200Bld war", 2, 1, 0), new("post-cold-war", 3, 1, 0),
        new("cold, war", 2, 0, 0), new("cold—war", 2, 0, 0), new("cold wars", 2, 0, 0), new("coldwar", 1, 0, 0), new("cold “war”", 2, 0, 0), new("cold - war", 2, 0, 0), new("cold.\n\nWar", 2, 0, 0), new("cold\n\nwar", 2, 0, 0), new("cold/war", 2, 0, 0), new("warm cold", 2, 0, 0),
        new("hegemony", 1, 0, 1), new("Hegemonic", 1, 0, 1), new("hegemon", 1, 0, 1), new("anti-hegemonism", 2, 0, 1), new("hegemony’s", 1, 0, 1), new("unhegemonic", 1, 0, 0), new("he gemony", 2, 0, 0),
        new("don't", 1, 0, 0), new("O’Brien", 1, 0, 0), new("U.S.-led", 2, 0, 0), new("the bloc’s allies’ 1990s", 4, 0, 0), new("naïve cafe\u0301", 2, 0, 0), new("peace and trade", 3, 0, 0),
    ]);

    [Fact]
    public void Russian_is_counted_in_every_inflected_form() => Check(["~менталитет холодной войны", "~холодная война", "всё ещё"], [" ", ", ", ". ", "; ", "\n", "\n\n", " — "],
    [
        .. "менталитет менталитета менталитету менталитетом менталитете".Split(' ').Select(w => new Piece($"{w} холодной войны", 3, 1, 1, 0)), new("МЕНТАЛИТЕТА ХОЛОДНОЙ ВОЙНЫ", 3, 1, 1, 0), new("менталитета холодной\nвойны", 3, 1, 1, 0),
        .. "холодная война,холодной войны,холодной войне,холодную войну,холодной войной,холодные войны,холодных войн,холодным войнам,холодными войнами,холодных войнах".Split(',').Select(p => new Piece(p, 2, 0, 1, 0)),
        new("менталитет, холодной войны", 3, 0, 1, 0), new("«холодной» войны", 2, 0, 0, 0), new("холодное военное время", 3, 0, 0, 0), new("холодно, война", 2, 0, 0, 0), new("ментальность", 1, 0, 0, 0),
        new("всё ещё", 2, 0, 0, 1), new("Все еще", 2, 0, 0, 1), new("все\u0308 еще\u0308", 2, 0, 0, 1), new("всё, ещё", 2, 0, 0, 0), new("во-первых, он сказал", 4, 0, 0, 0), new("т.е. мир", 2, 0, 0, 0),
    ]);

    [Fact]
    public void Chinese_is_counted_in_its_characters_among_the_words_of_the_dictionary() => Check(["冷战思维", "冷战", "nato"], ["，", "。", "。\n", "\n\n", "；", "——"],
    [
        new("冷战思维", 2, 1, 1, 0), new("冷戰思維", 2, 1, 1, 0), new("冷战，思维", 2, 0, 1, 0), new("“冷战”思维", 2, 0, 1, 0), new("冷战结束", 2, 0, 1, 0), new("放弃冷战思维", 3, 1, 1, 0),
        new("冷", 1, 0, 0, 0), new("和平发展", 2, 0, 0, 0), new("霸权主义", 2, 0, 0, 0), new("ＮＡＴＯ扩大", 2, 0, 0, 1), new("北约NATO的", 3, 0, 0, 1), new("cold war", 2, 0, 0, 0), new("中国", 1, 0, 0, 0),
    ]);

    [Fact]
    public void Lines_wrapped_at_one_width_part_no_phrase_of_Chinese()
    {
        var text = string.Concat(Enumerable.Repeat("冷战思维不得人心，各国应当放弃冷战思维，共同维护世界和平与安全。", 50));
        var wrapped = folder.Write("b.txt", string.Join('\n', text.Chunk(23).Select(line => new string(line))));
        Assert.Equal(100, Corpus.Load(wrapped).Count("冷战思维").Rows[0].Rate.Hits);
    }

    private void Check(string[] patterns, string[] between, Piece[] pieces)
    {
        var (text, random, words, hits) = (new System.Text.StringBuilder(), new Random(1949), 0L, new long[patterns.Length]);
        for (var i = 0; i < Pieces; i++)
        {
            var piece = pieces[random.Next(pieces.Length)];
            text.Append(piece.Text).Append(between[random.Next(between.Length)]);
            words += piece.Words;
            for (var t = 0; t < hits.Length; t++) hits[t] += piece.Hits[t];
        }
        var corpus = Corpus.Load(folder.Write("a.txt", text.ToString()));
        foreach (var counts in (Counts[])[corpus.Count(Lexicon.Of(patterns)), corpus.WithReportedSpeech().Count(Lexicon.Of(patterns), By.Origin, By.Voice)])
        {
            var rows = counts.Rows.GroupBy(r => r.Term.Id).ToDictionary(g => g.Key, g => (g.Sum(r => r.Rate.Words), g.Sum(r => r.Rate.Hits)));
            Assert.Equal(patterns.Select((p, t) => $"{p}: {hits[t]} of {words}"), patterns.Select(p => $"{p}: {rows[p].Item2} of {rows[p].Item1}"));
        }
    }
}
