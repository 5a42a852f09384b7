using Framing.Text;

namespace Framing.Voices;

/// <summary>A stretch of reported speech: what is reported, who says it.</summary>
/// <param name="Content">What is said, in the author's wording; "that" belongs to it.</param>
/// <param name="Finding">The rule, the phrase that speaks and the cue.</param>
internal readonly record struct Reported(Span Content, Finding Finding)
{
    /// <summary>The author's words inside it ("…, he said, …"), which stay his; null where there are none.</summary>
    public Span? Aside { get; init; }

    /// <summary>What the items from one place up to another report, without the marks at its ends; null where that is less than so many words outside quotations.</summary>
    public static Reported? Of(Items items, int from, int end, Finding finding, int shortest)
    {
        while (from < end && !items[from].IsWord && items[from].Kind != ItemKind.Quote) from++;
        while (end > from && !items[end - 1].IsWord && items[end - 1].Kind != ItemKind.Quote) end--;
        var words = 0;
        for (var i = from; i < end; i++) words += items[i].IsWord ? 1 : 0;
        return end > from && words >= shortest ? new Reported(new Span(items[from].Span.Start, items[end - 1].Span.End), finding) : null;
    }
}

/// <summary>Finds reported speech: what an author says that somebody said, wants, thinks or holds, without quotation marks.</summary>
/// <remarks>
/// The rules, in order:
/// <list type="number">
/// <item><b>reported label</b>: "BERG: The plan will work.": a name and a colon at the beginning of a paragraph; to its end.</item>
/// <item>For a sentence as a whole (<see cref="PostposedReports"/>): <b>according to</b>: "According to X, …", "…, according to X", "As X
/// reported, …", "In X's view, …"; <b>reported after</b>: "…, X said", "…, X said, …".</item>
/// <item>Else each verb in turn, by what follows it (<see cref="ReportedComplements"/>): <b>reported that</b>: a clause with its conjunction;
/// <b>reported</b>: a clause without one; <b>reported to</b>: an infinitive; <b>reported of</b>: an object ("criticized the plan");
/// <b>reported as</b>: what something is called; <b>reported on</b>: what stands after the verb's own preposition ("called for a vote").</item>
/// <item><b>reported noun</b>: "X's claim that …", "her promise to …", and the same after a verb that says little ("made the claim that …").</item>
/// </list>
/// Who speaks is the verb's subject (<see cref="ReportedSubjects"/>); where the report ends, grammar says (<see cref="ReportedExtent"/>). What is
/// reported inside a report stays in the outer one. The author's own "we emphasise", "I believe", an address to "you" and the impersonal or
/// passive "it should be noted" report nobody. A quotation that follows or stands before the verb is direct speech and no report;
/// fragments in marks inside a report stay quotations.
/// </remarks>
internal sealed class ReportedRules
{
    private const int ShortestClause = 2;
    private const int LongestLabel = 6;
    private const int LongestHeadline = 20;
    private const int ShortestLabelled = 4;
    private const int LongestModifier = 4;
    private readonly Items items;
    private readonly NounPhrases phrases;
    private readonly Cues cues;
    private readonly DoubledApostrophes doubled;
    private readonly ReportedExtent extent;
    private readonly ReportedSubjects subjects;
    private readonly ReportedComplements complements;
    private readonly PostposedReports postposed;

    public ReportedRules(Surroundings around, NounPhrases phrases, Clauses clauses, Cues cues)
    {
        (items, this.phrases, this.cues) = (around.Items, phrases, cues);
        extent = new ReportedExtent(items, phrases, cues);
        doubled = new DoubledApostrophes(items);
        subjects = new ReportedSubjects(items, phrases, clauses, cues);
        complements = new ReportedComplements(items, phrases, extent, doubled, cues);
        postposed = new PostposedReports(items, phrases, clauses, subjects, extent, doubled, cues);
    }

    /// <summary>The reports of the section, in order of place, not overlapping.</summary>
    public IEnumerable<Reported> Find()
    {
        for (var i = 0; i < items.Count;)
        {
            if (Label(i) is var (content0, name))
            {
                if (Made(content0, name) is { } labelled) yield return labelled;
                i = content0.End;
                continue;
            }
            var (first, end) = (i, doubled.SentenceEnd(i));
            while (first < end && !items[first].IsWord && items[first].Kind != ItemKind.Quote && !doubled.Contains(first)) first++;
            if (first < end) first = Datelines.After(items, first, end);
            foreach (var (content, by) in end - first < 3 ? [] : Sentence(first, end))
            {
                var told = content;
                // ''…,'' X said. ''…'': spoken on.
                if (content.Aside is null && doubled.Contains(content.From) && items[end - 1].Kind != ItemKind.Break && doubled.EndFrom(end) is var stop && stop > end)
                {
                    told = content with { Aside = (content.End, end), End = stop };
                    end = doubled.SentenceEnd(end);
                }
                if (!IsAuthor(by.Speaker) && Made(told, by) is { } reported) yield return reported;
            }
            i = Math.Max(end, i + 1);
        }
    }

    // "BERG: The plan will work. …": a name and a colon at the beginning of a paragraph, to its end.
    private (Complement, Clause)? Label(int i)
    {
        if (i > 0 && items[i - 1].Kind != ItemKind.Break) return null;
        if (phrases.Read(i) is not { Kind: MentionKind.Name or MentionKind.Role or MentionKind.Group } name || name.End - i > LongestLabel || name.End + 3 >= items.Count || !items[name.End].Is(':')) return null;
        var (end, words) = (name.End + 1, name.End - i);
        if (items[end].Kind == ItemKind.Quote) return null;
        while (end < items.Count && items[end].Kind != ItemKind.Break) end++;
        // A single word and a colon label a speaker in capitals or in a headline: "Note: …" does not.
        if (words == 1 && items.HasSmallLetter(i) && end - name.End > LongestHeadline) return null;
        return end - name.End > ShortestLabelled ? (new Complement(name.End + 1, end, "reported label"), new Clause(name, name.End)) : null;
    }

    private List<(Complement Content, Clause By)> Sentence(int first, int end)
    {
        List<(Complement, Clause)> found = [];
        Mention? before = null;
        var from = first;
        if (postposed.Find(first, end) is var (whole, teller))
        {
            found.Add((whole, teller));
            (before, from) = (teller.Speaker, Math.Max(whole.End, Math.Max(teller.Cue, teller.Speaker.End - 1) + 1));
        }
        for (var i = from; i < end - 1; i++)
        {
            if (!items[i].IsWord || doubled.Contains(i) || Reading(i, from, first, end, before) is not var (complement, speaker)) continue;
            before = speaker;
            found.Add((complement, new Clause(speaker, i)));
            from = Math.Max(i + 1, complement.End);
            i = from - 1;
        }
        return found;
    }

    private (Complement, Mention)? Reading(int i, int from, int first, int end, Mention? before)
    {
        if (cues.Reported.Verb.Contains(items[i]) && subjects.Group(i, from) is { } group && complements.Of(i, end) is { } complement && subjects.Of(group, from, first, before) is { } subject)
        {
            // "…," Berg told the paper: what is said stands before.
            if (complement.Rule != "reported that" && FollowsQuotation(Math.Min(subject.First, group.First), first)) return null;
            if (subjects.IsSubordinate(subject, group, first)) complement = complement with { End = Math.Min(complement.End, extent.OfSubordinate(complement.From, end)) };
            return complement.Rule == "reported that" && complement.End - complement.From < ShortestClause ? null : (complement, subject);
        }
        if (complements.OfNoun(i, end) is not { } of || subjects.Owner(i, first) is not { } owner) return null;
        // "Despite her claim that …, they left".
        var opens = cues.Prepositions.Contains(items[first]) && extent.OfSubordinate(first, i) == i;
        return (opens ? of with { End = Math.Min(of.End, extent.OfSubordinate(of.From, end)) } : of, owner);
    }

    private bool FollowsQuotation(int start, int first)
    {
        for (var i = start - 1; i >= Math.Max(first, start - LongestModifier); i--)
        {
            if (!items[i].IsWord || doubled.Contains(i)) return items[i].Kind == ItemKind.Quote || doubled.Contains(i);
        }
        return false;
    }

    // "I", "we" and "let us", and whoever reads.
    private bool IsAuthor(Mention mention)
    {
        var (first, last) = (items[mention.First].Key, items[mention.End - 1].Key);
        return first == "let" || last == "us" || (first is "i" or "we" or "you" && mention.End == mention.First + 1);
    }

    private Reported? Made(Complement content, Clause by)
    {
        var aside = content.Aside is var (open, close) && open > content.From && close < content.End ? new Span(items[open].Span.Start, items[close - 1].Span.End) : (Span?)null;
        return Reported.Of(items, content.From, content.End, Finding.By(content.Rule, by.Speaker, by.Cue), 0) is { } reported ? reported with { Aside = aside } : null;
    }
}
