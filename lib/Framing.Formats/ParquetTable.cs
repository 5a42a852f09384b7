using System.Globalization;
using Framing.Display;
using Parquet;
using Parquet.Schema;

namespace Framing.Formats;

/// <summary>Writes a table as a Parquet file: a column of one kind for each of the table's, all of which may hold nulls.</summary>
/// <remarks>A column is of whole numbers, numbers or truth values where all its values are; everything else is text.</remarks>
internal static class ParquetTable
{
    public static async Task<byte[]> WriteAsync(Table table)
    {
        var fields = table.Columns.Select((c, i) => Field(c.Name, [.. table.Rows.Select(r => r[i])])).ToList();
        using var bytes = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), bytes))
        {
            using var rows = writer.CreateRowGroup();
            for (var i = 0; i < fields.Count; i++)
            {
                var values = table.Rows.Select(r => r[i]).ToList();
                await (fields[i].ClrType switch
                {
                    var t when t == typeof(long) => rows.WriteAsync<long>(fields[i], values.Select(v => v is null ? (long?)null : Convert.ToInt64(v, CultureInfo.InvariantCulture)).ToArray()),
                    var t when t == typeof(double) => rows.WriteAsync<double>(fields[i], values.Select(Finite).ToArray()),
                    var t when t == typeof(bool) => rows.WriteAsync<bool>(fields[i], values.Select(v => (bool?)v).ToArray()),
                    _ => rows.WriteAsync(fields[i], values.Select(v => v is null ? null! : TableExport.Plain(v)).ToArray()),
                });
            }
            rows.CompleteValidate();
        }
        return bytes.ToArray();
    }

    private static DataField Field(string name, IReadOnlyList<object?> values)
    {
        var given = values.Where(v => v is not null).ToList();
        return given.Count == 0 ? new DataField<string>(name)
            : given.TrueForAll(v => v is int or long) ? new DataField(name, typeof(long), isNullable: true)
            : given.TrueForAll(v => v is int or long or double) ? new DataField(name, typeof(double), isNullable: true)
            : given.TrueForAll(v => v is bool) ? new DataField(name, typeof(bool), isNullable: true)
            : new DataField<string>(name);
    }

    private static double? Finite(object? value) => value is not null && Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? number : null;
}
