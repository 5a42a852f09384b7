namespace Framing.Voices;

/// <summary>Stretches between doubled apostrophes (''…''), in text whose quotation marks were lost: what they enclose is spoken.</summary>
/// <remarks>They are no quotation marks to the finder of quotations; as reported speech they are read where a verb of speaking stands beside them.</remarks>
internal sealed class DoubledApostrophes
{
    private readonly Dictionary<int, int> openings = [];
    private readonly Dictionary<int, int> closings = [];
    private const int LongestSentence = 200;
    private readonly Items items;
    private readonly bool[] inside;

    public DoubledApostrophes(Items items)
    {
        this.items = items;
        inside = new bool[items.Count];
        var open = -1;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Kind == ItemKind.Break) open = -1;
            if (i + 1 >= items.Count || !items[i].Is('\'') || !items[i + 1].Is('\'') || items[i].Span.End != items[i + 1].Span.Start) continue;
            if (open < 0) open = i;
            else
            {
                openings[i] = open;
                closings[open] = i + 2;
                Array.Fill(inside, true, open, i + 2 - open);
                open = -1;
            }
            i++;
        }
    }

    /// <summary>Whether an item stands between two marks, or is part of one.</summary>
    public bool Contains(int i) => i >= 0 && i < inside.Length && inside[i];

    /// <summary>Index of the opening mark of the stretch whose closing mark begins here; -1 where none does.</summary>
    public int OpeningOf(int closing) => openings.GetValueOrDefault(closing, -1);

    /// <summary>The item after the stretch that opens here.</summary>
    public int EndFrom(int opening) => closings.GetValueOrDefault(opening, opening);

    /// <summary>The item after a sentence: none ends inside a stretch, and a stretch may begin or end one.</summary>
    public int SentenceEnd(int first)
    {
        for (var i = first; i < Math.Min(items.Count - 1, first + LongestSentence); i++)
        {
            if (items[i].Kind == ItemKind.Break) return i + 1;
            if (closings.ContainsKey(i + 1) && IsStop(i)) return i + 1;
            if (inside[i] && (i + 1 == items.Count || inside[i + 1]) && !closings.ContainsKey(i + 1)) continue;
            if (inside[i] ? IsStop(i - 2) && (items[i + 1].IsCapital || inside[i + 1]) : items[i].Sentence != items[i + 1].Sentence && !IsInNumber(i)) return i + 1;
        }
        return Math.Min(items.Count, first + LongestSentence);
    }

    // The point of "4.5".
    private bool IsInNumber(int i) => items[i].Is('.') && items[i].Span.End == items[i + 1].Span.Start && items[i + 1].IsWord && char.IsDigit(items[i + 1].Key[0]);

    private bool IsStop(int i) => i >= 0 && items[i].Kind == ItemKind.Mark && Framing.Text.Characters.EndsSentence(items[i].Key[0]);
}
