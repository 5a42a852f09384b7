using Framing.Display;
using Framing.Voices;

namespace Framing.Corpora;

/// <summary>What is known about a corpus, and what was made of it, as tables.</summary>
public static class CorpusTables
{
    /// <summary>Every statement about every document, with what shows it: document, what, value, standing, evidence or reason.</summary>
    /// <param name="corpus">Which texts.</param>
    /// <param name="standings">Only statements that stand so; none for all.</param>
    public static Table ProvenanceTable(this Corpus corpus, params IReadOnlyCollection<Standing> standings) => Corpora.ProvenanceTable.Write(corpus.Documents, standings);

    /// <summary>Every section of every document: lines, kind, writer, words, how it begins and why it is taken for that.</summary>
    /// <param name="corpus">Which texts.</param>
    /// <param name="kinds">Only sections of these kinds; none for all.</param>
    public static Table SectionTable(this Corpus corpus, params IReadOnlyCollection<SectionKind> kinds) => Corpora.SectionTable.Write(corpus.Documents, kinds);

    /// <summary>How the files were read: what was set aside, and what a user should know, one row each.</summary>
    public static Table IntakeTable(this Corpus corpus) => new(
        [new("what", "What"), new("reason", "File and reason")],
        [.. corpus.SetAside.Select(s => (object?[])["set aside", s]), .. corpus.Notes.Select(n => (object?[])["note", n])])
    {
        Caption = $"{corpus.Documents.Count} {(corpus.Documents.Count == 1 ? "document" : "documents")} read, {corpus.SetAside.Count} set aside",
    };

    /// <summary>The languages of every document, by paragraph where it is mixed.</summary>
    public static Table LanguageTable(this Corpus corpus) => Corpora.LanguageTable.Write(corpus.Documents);

    /// <summary>Every stretch between quotation marks in its sentence, with what it is, who speaks, and the rule that says so.</summary>
    /// <param name="corpus">Which texts.</param>
    /// <param name="where">Which quotations; null for all.</param>
    public static QuotationTable QuotationTable(this Corpus corpus, Func<Quotation, bool>? where = null) =>
        new([.. corpus.Documents.SelectMany(d => d.Quotations.Where(where ?? (_ => true)).Select(q => (d, q)))]);
}
