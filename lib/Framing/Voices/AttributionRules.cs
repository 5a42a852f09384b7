namespace Framing.Voices;

/// <summary>Finds who speaks a quotation, from the words around it.</summary>
/// <remarks>
/// The rules, in the order in which they are tried; the first that finds somebody decides:
/// <list type="number">
/// <item><b>label</b>: <c>X: "…"</c>. <b>introduced</b>: a clause before it leads into it by comma, colon, <i>that</i> or the verb itself (<c>X said: "…"</c>).</item>
/// <item><b>inverted</b>: <c>"…," said X</c>. <b>following</b>: <c>"…," X said</c>. <b>according</b>: <c>"…", according to X</c>.</item>
/// <item><b>dash</b>: <c>"…" – X explains</c>, on the next line too.</item>
/// <item><b>joined</b>: <c>"…" and "…," X said</c>. <b>interrupted</b>: <c>"…," X said, "…"</c>.</item>
/// <item><b>noun</b>: a statement, message or assessment of X leads into it.</item>
/// <item><b>clause</b>: the nearest clause of speaking before it in its sentence; <b>participle</b>: the sentence's subject, through
/// <i>saying</i>; <b>coordinated</b>: the same, through <i>and said</i>.</item>
/// <item><b>closing</b>: its sentence ends in <c>, X said</c> or <c>, according to X</c>; <b>opening</b>: <c>according to X,</c> stands before it.
/// <b>impersonal</b>: <c>At the meeting of X it was stated that "…"</c>.</item>
/// <item><b>colon</b>: the subject of the sentence whose colon or dash leads into it.</item>
/// <item><b>continued</b>: a sentence of nothing but quotation goes on with the speaker before it in the paragraph;
/// <b>paragraph</b>: from the end of the last paragraph; <b>announced</b>: a sentence of speaking ends the last paragraph.</item>
/// <item><b>previous</b>: the speaker or subject of the sentence before it in the paragraph; <b>carried</b>: the same for a long fragment.</item>
/// </list>
/// </remarks>
internal sealed class AttributionRules
{
    private readonly Surroundings around;
    private readonly SentenceRules sentence;
    private readonly Func<Place, Finding>[] rules;

    public AttributionRules(Surroundings around, NounPhrases phrases, Cues cues)
    {
        this.around = around;
        var clauses = new Clauses(around.Items, phrases, cues);
        var owners = new Owners(around.Items, phrases, cues);
        var beside = new BesideRules(around, phrases, owners, clauses, cues);
        sentence = new SentenceRules(around, phrases, owners, clauses, cues);
        var paragraph = new ParagraphRules(around, phrases, owners, clauses, cues);
        rules =
        [
            sentence.Label, beside.Introduced, beside.Following, beside.Dash, beside.Joined, beside.Interrupted,
            sentence.Noun, sentence.Clause, sentence.Closing, sentence.Opening, sentence.Impersonal, sentence.Colon,
            paragraph.Continued, paragraph.Previous,
        ];
    }

    /// <summary>What the rules find for the quotation of this index.</summary>
    public Finding Find(int quote)
    {
        var place = around.Of(quote);
        foreach (var rule in rules)
        {
            var finding = rule(place);
            if (!finding.IsNone) return sentence.Worded(sentence.Reporter(sentence.Owned(finding, place), place), place);
        }
        return Finding.None;
    }
}
