namespace Framing;

/// <summary>Reads a packed stream and stops where it unpacks to more than any text is: a few kilobytes can stand for gigabytes.</summary>
internal sealed class BoundedStream(Stream inner) : Stream
{
    /// <summary>The most bytes that are unpacked of one file: 256 MB, some forty million words.</summary>
    public const long Most = 256L << 20;

    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        read += count;
        return read <= Most ? count : throw new InputException($"this file unpacks to more than {Most >> 20} MB; unpack it if that is meant");
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
