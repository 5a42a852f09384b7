using System.Text;

namespace Framing.Display;

/// <summary>Writes a table to a file, beside its place first and then moved there, so that none is left half-written.</summary>
internal static class TableFile
{
    public static void Write(Table table, string path)
    {
        var bytes = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".csv" => Encoding.UTF8.GetBytes(table.ToExcelCsv()),
            ".json" => Encoding.UTF8.GetBytes(table.ToJson()),
            ".jsonl" => Encoding.UTF8.GetBytes(table.ToJsonLines()),
            ".html" => Encoding.UTF8.GetBytes("<!doctype html><meta charset=\"utf-8\">" + table.ToHtml()),
            ".txt" => Encoding.UTF8.GetBytes(table.ToText()),
            ".parquet" => FileFormats.Beside?.Parquet(table) ?? throw new InputException("Parquet is written by Framing.Formats, which does not lie beside the library; add it", path),
            var other => throw new InputException($"a table is not written as '{other}'; name a .csv, .json, .jsonl, .html, .txt or .parquet file", path),
        };
        var beside = $"{path}.part";
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(beside)) File.Delete(beside);
            throw new InputException($"this file cannot be written ({e.Message.TrimEnd('.')}); name another place", path, 0, e);
        }
    }
}
