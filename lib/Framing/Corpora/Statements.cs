using Framing.Display;
using Framing.Text;
using Framing.Voices;

namespace Framing.Corpora;

/// <summary>What a telling is to the first telling of its statement.</summary>
public enum Told
{
    /// <summary>The first: the one counted where each statement counts once.</summary>
    First,

    /// <summary>The same again, in the same words or in others.</summary>
    Again,

    /// <summary>A part of it.</summary>
    InPart,
}

/// <summary>A quotation that tells a statement.</summary>
/// <param name="Document">Where.</param>
/// <param name="Quotation">The quotation, attributed as the text shows it.</param>
/// <param name="Told">What it is to the first telling.</param>
/// <param name="Similarity">How alike it is to the first telling, 0 to 1; a part is compared with the stretch that fits best.</param>
public sealed record Telling(Document Document, Quotation Quotation, Told Told, double Similarity);

/// <summary>A statement that is told more than once.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Tellings">The first telling, then the others by date, order of documents and place.</param>
public sealed record Statement(int Number, IReadOnlyList<Telling> Tellings);

/// <summary>The statements that a corpus tells more than once: in two articles, in two translations, in a lead and in the body.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class Statements : ITabular
{
    internal Statements(IReadOnlyList<Statement> all) => All = all;

    /// <summary>The statements, in the order of their first tellings.</summary>
    public IReadOnlyList<Statement> All { get; }

    /// <summary>What does not count where each statement counts once: the quotations of all tellings but the first.</summary>
    internal static ILookup<Document, Span> Retold(IEnumerable<Statement> statements) =>
        statements.SelectMany(s => s.Tellings.Skip(1)).ToLookup(t => t.Document, t => t.Quotation.Span);

    /// <inheritdoc/>
    public Table ToTable() => new(
        [
            new("statement", "Statement", ColumnFormat.Count), new("told", "Told"), new("similarity", "Similarity", ColumnFormat.Score), new("speaker", "Speaker"), new("origin", "Origin"),
            new("document", "Document"), new("date", "Date"), new("line", "Line", ColumnFormat.Count), new("section", "Section"), new("text", "Between the marks"),
        ],
        [.. All.SelectMany(s => s.Tellings.Select(t => Row(s, t)))])
    {
        Caption = $"{All.Count} {(All.Count == 1 ? "statement" : "statements")} told more than once",
        Note = "Similarity: content words in common with the first telling, 0 to 1. A telling keeps the speaker that its own text shows. Where each statement counts once, the first counted telling does.",
    };

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    private static object?[] Row(Statement statement, Telling telling)
    {
        var (d, q) = (telling.Document, telling.Quotation);
        return
        [
            (long)statement.Number, telling.Told switch { Told.First => "first", Told.Again => "again", _ => "in part" }, telling.Similarity, q.Attribution.Speaker ?? Voice.Unknown, q.Attribution.Origin.ToString(),
            d.Id, d.Provenance.Date.ToString(), (long)d.LineAt(q.Outer.Start), d.Sections.First(s => s.Span.Contains(q.Outer)).Kind.ToString().ToLowerInvariant(), q.Span.Of(d.Text),
        ];
    }
}
