using System.Text;
using Framing.Corpora;
using Framing.Text;

namespace Framing.Formats;

/// <summary>Puts a text together out of blocks, each a paragraph, and keeps which of them are what.</summary>
internal sealed class TextBlocks
{
    private readonly StringBuilder text = new();
    private readonly List<(SectionKind Kind, Span Span)> blocks = [];

    /// <summary>Whether a block is the title.</summary>
    public bool HasTitle => blocks.Exists(b => b.Kind == SectionKind.Title);

    /// <summary>The words of the title; null without one.</summary>
    public string? Title => HasTitle ? blocks.First(b => b.Kind == SectionKind.Title).Span.Of(text.ToString()) : null;

    /// <summary>Adds a block unless it is empty. A line break in it is kept, other white space becomes one space.</summary>
    public void Add(string words, SectionKind kind)
    {
        var lines = words.Split('\n').Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0).ToList();
        if (lines.Count == 0) return;
        if (text.Length > 0) text.Append("\n\n");
        var start = text.Length;
        text.AppendJoin('\n', lines);
        blocks.Add((kind, new Span(start, text.Length)));
    }

    /// <summary>The text and its sections: neighbouring blocks of one kind are one section.</summary>
    public ExtractedText Write(Provenance provenance, params IReadOnlyList<string> notes)
    {
        var sections = new List<Section>();
        foreach (var (kind, span) in blocks)
        {
            if (sections.Count > 0 && sections[^1].Kind == kind) sections[^1] = sections[^1] with { Span = new Span(sections[^1].Span.Start, span.End) };
            else sections.Add(new Section(kind, span, kind is SectionKind.Body or SectionKind.Byline ? Writer.Author : Writer.Unknown, ""));
        }
        return new ExtractedText(text.ToString(), provenance, sections) { Notes = notes };
    }

    /// <summary>The note that an encoding was guessed; none where it was not.</summary>
    public static IReadOnlyList<string> OfEncoding(TextBytes source) => source.IsGuessed ? [TextBytes.Guessed(source.EncodingName)] : [];
}
