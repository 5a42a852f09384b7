namespace Framing.Tests;

public class YamlSourceTests
{
    [Theory]
    [InlineData("a: [1", 1, "this is not YAML")]
    [InlineData("a: [1\nb: 2", 1, "this is not YAML")]
    [InlineData("a: 1\nb: 2\na: 3", 3, "this is not YAML")]
    [InlineData("a: &x 1\nb: *x", 2, "the alias *x is not read")]
    [InlineData("", 1, "a mapping (key: value) is expected")]
    [InlineData("- a\n- b", 1, "a mapping (key: value) is expected")]
    [InlineData("a: 1\n---\nb: 2", 1, "a mapping (key: value) is expected")]
    [InlineData("a: 1\n  b: 2", 2, "this is not YAML")]
    public void What_is_not_one_plain_mapping_is_refused_with_its_line(string yaml, int line, string message)
    {
        var error = Assert.Throws<InputException>(() => YamlSource.Parse(yaml, "x.yaml"));
        Assert.StartsWith($"x.yaml:{line}: {message}", error.Located, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_hundred_thousand_brackets_are_refused() =>
        Assert.Contains("nested too deeply", Assert.Throws<InputException>(() => YamlSource.Parse("a: " + new string('[', 100_000), "x.yaml")).Message);

    [Fact]
    public void A_known_key_gives_its_value_and_an_unknown_one_its_line()
    {
        var root = YamlSource.Parse("a: one\nb: [x, y]\nc: ~\nd: \"null\"", "x.yaml").Root;
        Assert.Equal("one", root.Text("a"));
        Assert.Equal(["x", "y"], root.Texts("b"));
        Assert.Equal(["one"], root.Texts("a"));
        Assert.Null(root.Text("c"));
        Assert.Equal("null", root.Text("d"));
        Assert.Equal("x.yaml:4: the key 'd' is not known here; known are a, b, c", Assert.Throws<InputException>(() => root.Only("a", "b", "c")).Located);
        Assert.Equal("x.yaml:2: one value is expected under 'b', not a list or mapping; write it on one line", Assert.Throws<InputException>(() => root.Text("b")).Located);
        Assert.Equal("x.yaml:1: the key 'e' is missing or empty; add it", Assert.Throws<InputException>(() => root.Needed("e")).Located);
    }

    // Found by the fuzzer: errors of the YAML library that are none of its own kind.
    [Theory]
    [InlineData("a: \"\\uD83D\\u0041\"")]
    [InlineData("a: !<%> b")]
    public void What_the_YAML_library_stumbles_on_is_refused_as_well(string yaml) =>
        Assert.StartsWith("this is not YAML", Assert.Throws<InputException>(() => YamlSource.Parse(yaml, "a.yaml")).Message, StringComparison.Ordinal);
}
