using System.Security.Cryptography;
using System.Text;

namespace Framing;

/// <summary>SHA-256 as 64 lower-case hexadecimal digits.</summary>
internal static class Hash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
