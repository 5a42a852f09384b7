using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Framing.Corpora;

/// <summary>Reads separated values under a heading line: commas, or what a spreadsheet writes for them; tabs in a <c>.tsv</c>.</summary>
internal static class SeparatedRows
{
    // The heading is sought for its separator in so much text.
    private const int LongestHeading = 1 << 16;

    /// <summary>The rows of a stream of UTF-8.</summary>
    /// <param name="stream">The stream, at its beginning; it can be read again from there.</param>
    /// <param name="path">The file that errors name.</param>
    /// <param name="attempt">Does the work of reading a row; after an error that it does not throw the next row is read.</param>
    /// <exception cref="InputException">There is no heading, or a quotation mark that is never closed takes in the rest.</exception>
    public static IEnumerable<TableRow> Read(Stream stream, string path, Action<Action> attempt)
    {
        var (mark, separator) = Begin(stream, path);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator,
            Mode = CsvMode.RFC4180,
            BadDataFound = null,
            MissingFieldFound = null,
            TrimOptions = TrimOptions.None,
        };
        using var csv = new CsvReader(new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)), configuration);
        if (!csv.Read() || !csv.ReadHeader()) throw new InputException("this table is empty; its first line names the columns", path, 1);
        var names = csv.HeaderRecord!.Select(h => h.Trim()).ToArray();
        if (names.Where(n => n.Length > 0).GroupBy(n => n).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new InputException($"two columns have the name '{twice.Key}'; give each its own", path, 1);
        var heading = mark + Length(csv, csv.Parser.RawRecord, 0);
        var (at, chars) = (heading, csv.Parser.CharCount);
        while (csv.Read())
        {
            var (raw, from) = (csv.Parser.RawRecord, at);
            (at, chars) = (at + Length(csv, raw, chars), csv.Parser.CharCount);
            if (IsLeftOpen(raw, separator)) throw new InputException("a quotation mark opens in this row and is never closed; close it", path, csv.Parser.RawRow - raw.AsSpan().Count('\n'));
            // A row over several lines is named by its first.
            var line = csv.Parser.RawRow - raw.AsSpan().TrimEnd("\r\n").Count('\n');
            var fault = ClosesEarly(raw, separator) ? $"a quotation mark inside a value of this row{(line == csv.Parser.RawRow ? "" : $" (it goes on to line {csv.Parser.RawRow})")} is not doubled, or one was never closed; mend it"
                : csv.Parser.Count != names.Length ? $"this row has {csv.Parser.Count} fields and the heading {names.Length}; check its quotation marks and separators" : null;
            if (fault is not null)
            {
                attempt(() => throw new InputException(fault, path, line));
                continue;
            }
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < names.Length; i++)
            {
                if (names[i].Length > 0) values.Add(names[i], csv.GetField(i) ?? "");
            }
            yield return new TableRow(values, line) { Place = (from, at), Heading = heading };
        }
    }

    // The bytes of the record read last and of the blank lines before it, which count among the characters read and are no part of it.
    private static long Length(CsvReader csv, string record, long chars) => Encoding.UTF8.GetByteCount(record) + csv.Parser.CharCount - chars - record.Length;

    // Takes a byte order mark from the stream and tells the separator: spreadsheets write semicolons where the comma is the decimal sign.
    private static (int Mark, string Separator) Begin(Stream stream, string path)
    {
        var bytes = new byte[LongestHeading];
        var beginning = bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        var mark = beginning.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        stream.Position = mark;
        if (path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)) return (mark, "\t");
        var heading = beginning[..(beginning.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var end ? end : beginning.Length)];
        var hasComma = heading.Contains((byte)',') || !heading.ContainsAny((byte)';', (byte)'\t');
        return (mark, hasComma ? "," : heading.Count((byte)';') >= heading.Count((byte)'\t') ? ";" : "\t");
    }

    // A field that begins with a mark and has no second one takes in all the rows after it.
    private static bool IsLeftOpen(string row, string separator) =>
        row.AsSpan().Count('"') % 2 == 1 && (row.StartsWith('"') || row.Contains(separator + "\"", StringComparison.Ordinal));

    // A value in quotation marks ends with one, before a separator or the row's end; a mark inside it is doubled.
    private static bool ClosesEarly(string row, string separator)
    {
        var left = row.AsSpan().TrimEnd("\r\n");
        while (left.Contains('"'))
        {
            if (left[0] == '"')
            {
                left = left[1..];
                for (var mark = left.IndexOf('"'); mark >= 0; mark = left.IndexOf('"'))
                {
                    left = left[(mark + 1)..];
                    if (left is not ['"', ..]) break;
                    left = left[1..];
                }
                left = left.TrimStart(' ');
                if (left.Length > 0 && !left.StartsWith(separator, StringComparison.Ordinal)) return true;
            }
            var next = left.IndexOf(separator, StringComparison.Ordinal);
            left = next < 0 ? default : left[(next + separator.Length)..];
        }
        return false;
    }
}
