using Framing.Text;

namespace Framing.Voices.Chinese;

/// <summary>A passage's items as one string with a character for each, in simplified characters: index in the string is index of the item.</summary>
/// <remarks>Words of other scripts are <c>A</c>, numbers <c>0</c>, quotations and paragraph ends characters of their own.</remarks>
internal sealed class ChineseLine
{
    public const char Quote = '\uE000';
    public const char Title = '\uE001';
    public const char Break = '\n';
    private const int LongestTitle = 14;
    private const int LongestPlace = 20;
    private const char FirstCharacter = '\u3400';

    private readonly string text;
    private readonly Items items;
    private readonly byte[] places;

    public ChineseLine(string text, Items items, ChineseCues cues)
    {
        (this.text, this.items) = (text, items);
        var letters = new char[items.Count];
        for (var i = 0; i < letters.Length; i++) letters[i] = Letter(i, cues);
        Letters = new string(letters);
        // The name of a ship or exercise is a word of its clause, like that of a work: “林肯”号航母. So is what somebody calls himself: 网友“北风”.
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == Quote && items[i].Span.Length <= LongestTitle && (cues.WorksAfter.At(Letters, i + 1, letters.Length) > 0 || cues.Nicknames.Ending(Letters, i, 0) > 0)) letters[i] = Title;
        }
        Letters = new string(letters);
        places = new byte[items.Count];
        for (var i = 0; i < places.Length; i++)
        {
            if (letters[i] >= FirstCharacter && letters[i] < Quote) places[i] = (byte)Gazetteer.Default.LongestAt(text, items, i, Math.Min(items.Count, i + LongestPlace), out _);
        }
    }

    public string Letters { get; }

    /// <summary>How many items the country or body takes that begins here; 0 where none does or it would go past the limit.</summary>
    public int Place(int at, int limit) => at < limit && at + places[at] <= limit ? places[at] : 0;

    /// <summary>What the text has where these items stand.</summary>
    public string TextOf(int from, int end) => text[items[from].Span.Start..items[end - 1].Span.End];

    /// <summary>Whether an item ends a clause: a comma, stop, colon, quotation or paragraph end, or a character before a space and another
    /// (headlines). Titles of works do not, nor does the enumeration comma.</summary>
    public bool EndsClause(int i) => Letters[i] is '，' or ',' or '；' or ';' or '：' or ':' or Quote || EndsSentence(i) || IsBeforeSpace(i);

    // And not "记者 周航".
    private bool IsBeforeSpace(int i) => Letters[i] is not ('者' or '员') && Letters[i] >= FirstCharacter && i + 1 < Letters.Length && Letters[i + 1] >= FirstCharacter && Letters[i] < Quote && Letters[i + 1] < Quote && items[i + 1].Span.Start > items[i].Span.End;

    /// <summary>The first item of the clause that ends before a place, not before a limit.</summary>
    public int ClauseStart(int at, int first)
    {
        while (at > first && !EndsClause(at - 1)) at--;
        return at;
    }

    /// <summary>The item that ends the clause which a place stands in; the limit where none does.</summary>
    public int ClauseEnd(int at, int limit)
    {
        while (at < limit && !EndsClause(at)) at++;
        return at;
    }

    /// <summary>Whether an item ends a sentence.</summary>
    public bool EndsSentence(int i) => Letters[i] is '。' or '！' or '？' or '!' or '?' or Break;

    /// <summary>Whether a thought ends with an item: a sentence, or a quotation of whole sentences.</summary>
    public bool EndsThought(int i) => EndsSentence(i) || (Letters[i] == Quote && items.LastInside(items[i].Span) is '。' or '！' or '？' or '…');

    private char Letter(int i, ChineseCues cues)
    {
        var item = items[i];
        var first = item.Kind == ItemKind.Break ? Break : text[item.Span.Start];
        return item.Kind switch
        {
            ItemKind.Break => Break,
            ItemKind.Quote => first is '《' or '〈' ? Title : Quote,
            ItemKind.Mark => first,
            _ => char.IsDigit(first) ? '0' : item.Span.Length > 1 || first < 0x2E80 ? 'A' : cues.Simplify(first),
        };
    }
}
