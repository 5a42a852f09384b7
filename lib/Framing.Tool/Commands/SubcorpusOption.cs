using System.CommandLine;
using Framing.Corpora;
using Framing.Counting;

namespace Framing.Tool.Commands;

/// <summary>Options that name a part of the corpus by a facet and its value, <c>origin=China</c>.</summary>
internal static class SubcorpusOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Create(string name, string description, bool required = false) => new(name) { Description = description, HelpName = "FACET=VALUE", Required = required };

    /// <summary>The part that was named.</summary>
    /// <exception cref="InputException">There is no equals sign in it, or no such facet.</exception>
    public static Subcorpus Of(Corpus corpus, string side, string option)
    {
        var at = side.IndexOf('=');
        if (at <= 0 || at == side.Length - 1) throw new InputException($"'{side}' is nothing that {option} takes; write a facet and its value, for example origin=China");
        return corpus.Where(By.Parse(side[..at], corpus), side[(at + 1)..]);
    }
}
