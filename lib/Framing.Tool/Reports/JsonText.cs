using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Framing.Tool.Reports;

/// <summary>Writes JSON as Jupyter writes a notebook, byte for byte: keys sorted, indented by one space, letters of every script as they are, a line feed at the end.</summary>
/// <remarks>So a notebook that was run again without a change is an empty diff, whoever saved it last. (System.Text.Json's own
/// writer escapes what stands outside Unicode's first plane.)</remarks>
internal static class JsonText
{
    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Node(text, node, 0);
        return text.Append('\n').ToString();
    }

    private static void Node(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                var sorted = members.OrderBy(m => m.Key, StringComparer.Ordinal).ToList();
                Block(text, '{', '}', sorted, depth, member =>
                {
                    Quoted(text, member.Key);
                    text.Append(": ");
                    Node(text, member.Value, depth + 1);
                });
                break;
            case JsonArray items:
                Block(text, '[', ']', items, depth, item => Node(text, item, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String:
                Quoted(text, value.GetValue<string>());
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }
    }

    private static void Block<T>(StringBuilder text, char open, char close, IEnumerable<T> items, int depth, Action<T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first) text.Append(',');
            first = false;
            text.Append('\n').Append(' ', depth + 1);
            write(item);
        }
        if (!first) text.Append('\n').Append(' ', depth);
        text.Append(close);
    }

    private static void Quoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case '\b': text.Append("\\b"); break;
                case '\f': text.Append("\\f"); break;
                case < ' ': text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)); break;
                default: text.Append(c); break;
            }
        }
        text.Append('"');
    }
}
