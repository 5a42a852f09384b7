namespace Framing.Voices;

/// <summary>What can speak.</summary>
public enum SpeakerKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A ministry, embassy, government, alliance or the like.</summary>
    Institution,

    /// <summary>A statement, declaration or the like, quoted as such.</summary>
    Document,

    /// <summary>A place that stands for those who govern from it: Beijing, the Kremlin.</summary>
    Place,
}

/// <summary>Somebody known to speak, as <c>speakers.yaml</c> says.</summary>
/// <param name="Name">The name in tables.</param>
/// <param name="Aliases">Other names and spellings.</param>
/// <param name="Kind">Person, institution, document or place.</param>
/// <param name="Role">Their office; may be empty.</param>
/// <param name="Origin">The country or organisation they speak for; Unknown where nothing shows it.</param>
/// <param name="Evidence">What shows it; may be empty.</param>
public sealed record Speaker(string Name, IReadOnlyList<string> Aliases, SpeakerKind Kind, string Role, Origin Origin, string Evidence);
