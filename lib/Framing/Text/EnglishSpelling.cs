namespace Framing.Text;

/// <summary>Joins British and American spellings: a pattern's word stands for both.</summary>
/// <remarks>
/// The rule widens the <i>pattern</i>, never the text: <c>organisation</c> becomes the set {organisation, organization}, and a word
/// of the text matches if it is in the set. So a text's own spelling is what the list of matched forms shows. Rules, each both ways:
/// <c>-our/-or</c>, <c>-re/-er</c>, <c>-ce/-se</c>, <c>-ogue/-og</c>, doubled <c>l</c> and single words from a list of stems;
/// <c>-is-/-iz-</c> before <c>e, ed, es, er, ing, ation</c> unless the word is always written with <c>s</c> (<c>promise</c>, <c>advise</c>).
/// </remarks>
public static class EnglishSpelling
{
    private sealed record Stem(string British, string American);

    private static readonly Stem[] Stems =
    [
        .. "armour behaviour candour clamour colour demeanour endeavour favour fervour flavour glamour harbour honour humour labour neighbour odour parlour rancour rigour rumour saviour savour splendour tumour valour vapour vigour"
            .Split(' ').Select(w => new Stem(w, w[..^3] + "or")),
        .. "calibre centre fibre litre lustre manoeuvre meagre metre sabre sceptre sombre spectre theatre"
            .Split(' ').Select(w => new Stem(w, w == "manoeuvre" ? "maneuver" : w[..^2] + "er")),
        .. "defence offence pretence licence".Split(' ').Select(w => new Stem(w, w[..^2] + "se")),
        .. "analogue catalogue dialogue monologue".Split(' ').Select(w => new Stem(w, w[..^2])),
        .. "cancell channell counsell equall fuell labell levell marshall modell quarrell rivall shovell signall travell tunnell"
            .Split(' ').SelectMany(w => new[] { "ed", "ing", "er" }.Select(s => new Stem(w + s, w[..^1] + s))),
        .. "practis:practic programme:program sceptic:skeptic grey:gray plough:plow judgement:judgment ageing:aging paediatric:pediatric artefact:artifact skilful:skillful wilful:willful fulfilment:fulfillment instalment:installment enrolment:enrollment analys:analyz paralys:paralyz catalys:catalyz mould:mold moustache:mustache jewellery:jewelry aluminium:aluminum aeroplane:airplane anaemi:anemi haemorrhag:hemorrhag oesophag:esophag encyclopaedia:encyclopedia foetus:fetus"
            .Split(' ').Select(w => w.Split(':')).Select(p => new Stem(p[0], p[1])),
    ];

    private static readonly string[] Prefixes = ["", "un", "re", "dis", "non", "mis"];

    private static readonly string[] IsEndings = ["e", "ed", "es", "er", "ers", "ing", "ation", "ations", "ational", "able", "ingly"];

    // Words that end like the rule says and are written with s in both countries.
    private static readonly HashSet<string> AlwaysS = [.. "advise advertise apprise arise chastise circumcise comprise compromise concise demise despise devise disguise enterprise excise exercise expertise franchise guise improvise incise merchandise otherwise paradise precise premise praise promise raise reprise revise rise supervise surmise surprise televise treatise turquoise wise likewise cruise bruise noise poise raised appraise malaise chaise braise liaise".Split(' ')];

    /// <summary>The word and its other spelling, if it has one; the word itself comes first.</summary>
    /// <param name="word">A folded word, or a folded beginning of one (the part of a pattern before <c>*</c>).</param>
    /// <param name="isPrefix">Whether any letters may follow; then <c>organis</c> also gives <c>organiz</c>.</param>
    public static IReadOnlyList<string> Variants(string word, bool isPrefix = false)
    {
        if (word.Length < 4 || !word.All(char.IsAsciiLetterLower)) return [word];
        var prefixes = Prefixes.Where(p => word.StartsWith(p, StringComparison.Ordinal)).ToArray();
        foreach (var (british, american) in Stems)
        {
            if (Swap(word, prefixes, british, american) is { } us) return [word, us];
            if (Swap(word, prefixes, american, british) is { } uk) return [word, uk];
        }
        return SwapIs(word, isPrefix) is { } other ? [word, other] : [word];
    }

    // A stem counts only at the word's beginning (after un-, re-, dis-, non-, mis-) and if what follows is an ending.
    private static string? Swap(string word, string[] prefixes, string from, string to)
    {
        foreach (var prefix in prefixes)
        {
            if (word.AsSpan(prefix.Length).StartsWith(from))
            {
                var rest = word[(prefix.Length + from.Length)..];
                if (rest.Length <= 6) return prefix + to + rest;
            }
        }
        return null;
    }

    private static string? SwapIs(string word, bool isPrefix)
    {
        for (var at = word.Length - 2; at >= 3; at--)
        {
            if (word[at] != 'i' || word[at + 1] is not ('s' or 'z')) continue;
            var rest = word[(at + 2)..];
            var fits = IsEndings.Contains(rest) || (isPrefix && IsEndings.Any(e => e.StartsWith(rest, StringComparison.Ordinal)));
            var stem = word[..at];
            if (!fits || AlwaysS.Contains(stem + "ise") || (isPrefix && rest.Length == 0 && stem.Length < 5)) continue;
            return stem + (word[at + 1] == 's' ? "iz" : "is") + rest;
        }
        return null;
    }
}
