using Framing.Display;
using Framing.Statistics;

namespace Framing.Counting;

/// <summary>How far people and the library agree on the hits of a coding sheet.</summary>
[TypeFormatterSource(typeof(ResultFormatters))]
public sealed class CodedSheet : ITabular
{
    private static readonly (string What, string Title)[] Questions = [("fits", "the words mean the term"), ("speaker", "the speaker is right"), ("origin", "the origin is right")];

    internal CodedSheet(IReadOnlyList<Coding> codings) => Codings = codings;

    /// <summary>Every cell that a coder filled, in the order of the sheet.</summary>
    public IReadOnlyList<Coding> Codings { get; }

    /// <inheritdoc/>
    public Table ToTable() => new(
        [new("what", "What") { Labels = Questions.ToDictionary(q => q.What, q => q.Title) }, new("coded", "Hits coded", ColumnFormat.Count), new("agree", "agree", ColumnFormat.Count), new("share", "Share", ColumnFormat.Share), new("low", "from", ColumnFormat.Share), new("high", "to", ColumnFormat.Share)],
        [.. Questions.Select(q => Row(q.What, [.. Codings.Where(c => c.What == q.What)]))])
    {
        Note = "from–to: exact 95 % interval (Clopper–Pearson), as if the hits were coded by chance and independent of each other.",
    };

    /// <summary>The hits on which a coder and the library differ.</summary>
    public Table Disagreements() => new(
        [new("hit", "Hit"), new("what", "What"), new("coded", "Coded"), new("read", "Read")],
        [.. Codings.Where(c => !c.Agrees).Select(c => (object?[])[c.Hit, c.What, c.Coded, c.Read])]);

    /// <inheritdoc/>
    public override string ToString() => ToTable().ToText();

    private static object?[] Row(string what, IReadOnlyList<Coding> coded)
    {
        var agree = coded.Count(c => c.Agrees);
        var interval = coded.Count == 0 ? new Interval(0, 1) : Interval.ClopperPearson(agree, coded.Count);
        return [what, (long)coded.Count, (long)agree, coded.Count == 0 ? double.NaN : (double)agree / coded.Count, interval.Low, interval.High];
    }
}
