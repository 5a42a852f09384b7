namespace Framing.Counting;

/// <summary>A phrase found in UTF-8 text.</summary>
/// <param name="Term">The index of its term.</param>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte after its last one.</param>
/// <param name="Word">Which word of the text it begins with, from 0.</param>
internal readonly record struct Match(int Term, int Start, int End, long Word);
