using Framing.Display;
using Framing.Formats;
using Parquet;
using Parquet.Schema;

namespace Framing.Tests.Formats;

public class ParquetTableTests
{
    [Fact]
    public async Task Columns_keep_their_kind_and_what_is_not_there_is_null()
    {
        var table = new Table(
            [new("term", "Term"), new("hits", "Hits"), new("rate", "Rate"), new("known", "Known"), new("forms", "Forms"), new("none", "None")],
            [["冷战", 3L, 1.5, true, new Dictionary<string, long> { ["cold war"] = 2 }, null], [null, null, double.NaN, null, null, null], ["a", 1, 2L, false, "x", null]]);
        await using var file = await ParquetReader.CreateAsync(new MemoryStream(await ParquetTable.WriteAsync(table)));
        Assert.Equal(["term", "hits", "rate", "known", "forms", "none"], file.Schema.DataFields.Select(f => f.Name));
        Assert.Equal([typeof(long), typeof(double), typeof(bool)], file.Schema.DataFields[1..4].Select(f => f.ClrType));
        var rows = file.OpenRowGroupReader(0);
        Assert.Equal((IEnumerable<string?>)["冷战", null, "a"], await Texts(rows, file.Schema.DataFields[0]));
        Assert.Equal([3L, null, 1L], await Numbers<long>(rows, file.Schema.DataFields[1]));
        Assert.Equal([1.5, null, 2.0], await Numbers<double>(rows, file.Schema.DataFields[2]));
        Assert.Equal([true, null, false], await Numbers<bool>(rows, file.Schema.DataFields[3]));
        Assert.Equal((IEnumerable<string?>)["cold war (2)", null, "x"], await Texts(rows, file.Schema.DataFields[4]));
        Assert.Equal((IEnumerable<string?>)[null, null, null], await Texts(rows, file.Schema.DataFields[5]));
    }

    [Fact]
    public void The_same_table_gives_the_same_bytes()
    {
        var table = new Table([new("term", "Term")], [["a"], ["b"]]);
        Assert.Equal(new FormatLibrary().Parquet(table), new FormatLibrary().Parquet(table));
    }

    private static async Task<T?[]> Numbers<T>(ParquetRowGroupReader rows, DataField field) where T : struct
    {
        var values = new T?[3];
        await rows.ReadAsync<T>(field, values.AsMemory());
        return values;
    }

    private static async Task<IEnumerable<string?>> Texts(ParquetRowGroupReader rows, DataField field)
    {
        var values = new string?[3];
        await rows.ReadAsync(field, values!.AsMemory());
        return values;
    }
}
