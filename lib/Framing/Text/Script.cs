namespace Framing.Text;

/// <summary>The writing a stretch of text is in: it decides whose grammar is read.</summary>
internal enum Script
{
    /// <summary>Latin letters, and whatever is neither of the others: read as English.</summary>
    Latin,

    /// <summary>Cyrillic letters: read as Russian.</summary>
    Cyrillic,

    /// <summary>Chinese characters, simplified or traditional: read as Chinese.</summary>
    Han,
}

/// <summary>Tells the writing of a stretch of text by its letters.</summary>
internal static class Scripts
{
    // A character stands for about as much text as three letters.
    private const int LettersPerCharacter = 3;

    /// <summary>Whether a stretch has a letter of another writing than Latin.</summary>
    public static bool HasOtherThanLatin(string text, Span span)
    {
        var stretch = text.AsSpan(span.Start, span.Length);
        return stretch.ContainsAnyInRange('Ѐ', 'ӿ') || stretch.ContainsAnyInRange('\u3400', '\u9FFF');
    }

    /// <summary>The writing most letters are in; a stretch without letters has the one given.</summary>
    public static Script Of(string text, Span span, Script otherwise)
    {
        var (latin, cyrillic, han) = (0, 0, 0);
        foreach (var c in text.AsSpan(span.Start, span.Length))
        {
            if (char.IsAsciiLetter(c)) latin++;
            else if (c < 0x80) continue;
            else if (c is >= 'Ѐ' and <= 'ӿ') cyrillic++;
            else if (c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF')) han += LettersPerCharacter;
            else if (char.IsLetter(c)) latin++;
        }
        if (latin + cyrillic + han == 0) return otherwise;
        return latin >= Math.Max(cyrillic, han) ? Script.Latin : cyrillic >= han ? Script.Cyrillic : Script.Han;
    }
}
