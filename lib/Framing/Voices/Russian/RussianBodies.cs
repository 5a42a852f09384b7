using Framing.Text;

namespace Framing.Voices.Russian;

/// <summary>Whom a body without a name of its own stands for: "ведомство" and "издание" are the body named before.</summary>
internal sealed class RussianBodies(string text, Items items, RussianPhrases phrases, RussianCues cues, SpeakerRegistry registry)
{
    /// <summary>For "они" and "там" the group or body named last, in this or the last two sentences; for "ведомство" the body with a name of its own; else null.</summary>
    public Mention? For(Mention mention)
    {
        var pronoun = mention.Kind == MentionKind.Pronoun && items[mention.First].Key is "они" or "оно" or "их" or "них" or "там";
        if (!pronoun && !IsBare(mention)) return null;
        for (var i = mention.First - 1; i >= 0 && items[mention.First].Sentence - items[i].Sentence <= 2; i--)
        {
            if (!items[i].IsWord || !IsHeadOfPhrase(i) || phrases.Read(i, false) is not { Kind: MentionKind.Institution or MentionKind.Group } body || body.End > mention.First) continue;
            // What a paper prints is not its own: nor is a document the newspaper's that was named before it.
            if (!pronoun && text[body.Span.Start] < 'Ѐ' && cues.SpeechNouns.Contains(items[mention.First].Key)) continue;
            if (pronoun || !(body.Kind == MentionKind.Group || !HasName(body) || IsCountry(body, mention))) return body;
        }
        return null;
    }

    /// <summary>The body that a phrase names without its name: "представитель ведомства Чжан Сяоган".</summary>
    public Mention? In(Mention mention)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            if (cues.ObliqueInstitutions.ContainsKey(items[i].Key) && !items[i].IsCapital) return For(phrases.Paper(i));
        }
        return null;
    }

    /// <summary>What a phrase without a person's name says, with its head and the adjectives before it in the nominative: <c>в российском посольстве</c> is <c>российское посольство</c>.</summary>
    public string Nominative(Mention mention)
    {
        var name = mention.Name ?? phrases.TextOf(mention.First, mention.End);
        if (cues.ObliqueSeats.TryGetValue(Folding.Fold(name), out var seat)) return seat;
        var words = name.Split(' ');
        if (words[0] is "одного" or "одной") words[0] = words[0] == "одного" ? "один" : "одна";
        for (var i = 0; i < words.Length && mention.First + i < mention.End; i++)
        {
            var key = Folding.Fold(words[i]);
            if (cues.IsHead(key, true) && (mention.Kind != MentionKind.Role || cues.Roles.Contains(key))) break;
            if (cues.NominativeOf(key, mention.Kind) is { } head)
            {
                words[i] = char.IsUpper(words[i][0]) ? char.ToUpperInvariant(head[0]) + head[1..] : head;
                for (var k = 0; k < i; k++) words[k] = RussianForms.Adjective(words[k], head);
                break;
            }
            if (!RussianForms.IsAdjective(key)) break;
        }
        return string.Join(' ', words);
    }

    /// <summary>Whether a phrase is a body's or paper's noun alone.</summary>
    public bool IsBare(Mention mention) => mention.Kind == MentionKind.Institution && !items[mention.First].IsCapital && (mention.End - mention.First == 1 || (mention.End - mention.First == 2 && RussianForms.IsAdjective(items[mention.First].Key) && NominativeOf(mention) is "ведомство" or "министерство")) && (registry.Find(mention.Name!) ?? registry.FindInflected(mention.Name!)) is null;

    private bool HasName(Mention body) => Enumerable.Range(body.First, body.End - body.First).Any(i => items[i].IsCapital || items[i].Kind == ItemKind.Quote);

    private string? NominativeOf(Mention mention) => items[mention.End - 1].Key is var key && cues.Institutions.Contains(key) ? key : cues.NominativeOf(key, MentionKind.Institution);

    // A country or capital is no ministry; the Pentagon is, and NATO is an alliance.
    private bool IsCountry(Mention body, Mention mention) => Gazetteer.Default.LongestAt(text, items, body.First, body.End, out var form) == body.End - body.First && !cues.IsHead(items[body.First].Key, false)
        && !(form.IsOrganisation && NominativeOf(mention) is "альянс" or "союз" or "организация" or "лига");

    private bool IsHeadOfPhrase(int i) => i == 0 || !items[i - 1].IsWord && !phrases.IsHyphen(i - 1) || cues.Prepositions.Contains(items[i - 1].Key) || cues.IsFinite(items[i - 1].Key) || cues.SpeechNouns.Contains(items[i - 1].Key);
}
