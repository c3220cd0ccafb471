import CSandbox
import Glibc

/// A pair of descriptors, one end ours and one the child's; both close with it.
final class Channel {
    /// -1 once closed.
    private(set) var ours: Int32
    private(set) var theirs: Int32

    private init(ours: Int32, theirs: Int32) {
        self.ours = ours
        self.theirs = theirs
        _ = fcntl(ours, F_SETFL, fcntl(ours, F_GETFL) | O_NONBLOCK)
    }

    deinit {
        closeOurs()
        closeTheirs()
    }

    /// A pipe from the child to us.
    static func pipe(for program: String) throws(SandboxError) -> Channel {
        var ends: [Int32] = [0, 0]
        guard sandbox_pipe(&ends) == 0 else { throw failure(program) }
        return Channel(ours: ends[0], theirs: ends[1])
    }

    /// A socket from us to the child: writing to one that is closed can be told not to raise SIGPIPE.
    static func socket(for program: String) throws(SandboxError) -> Channel {
        var ends: [Int32] = [0, 0]
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw failure(program) }
        // One way only: what the child wrote into it would lie there unread.
        shutdown(ends[0], Int32(SHUT_RD))
        return Channel(ours: ends[0], theirs: ends[1])
    }

    private static func failure(_ program: String) -> SandboxError {
        .cannotStart(program: program, problem: String(cString: strerror(errno)))
    }

    func closeOurs() {
        if ours >= 0 { close(ours) }
        ours = -1
    }

    func closeTheirs() {
        if theirs >= 0 { close(theirs) }
        theirs = -1
    }

    /// Whatever is there to read now, up to 64 KiB; nil when there is nothing yet. The end closes our side.
    func read() -> [UInt8]? {
        guard ours >= 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let got = bytes.withUnsafeMutableBytes { Glibc.read(ours, $0.baseAddress, $0.count) }
        if got > 0 { return Array(bytes[..<got]) }
        if got < 0, errno == EAGAIN || errno == EINTR { return nil }
        closeOurs()
        return nil
    }

    /// Everything there is to read now, as text.
    func readAll() -> String {
        var bytes: [UInt8] = []
        while bytes.count < 1 << 16, let more = read() { bytes += more }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Sends what fits; a reader that is gone counts as sent: how it ended is read from its exit status.
    func send(_ bytes: ArraySlice<UInt8>) -> Int {
        guard ours >= 0 else { return bytes.count }
        let sent = bytes.withUnsafeBytes {
            Glibc.send(ours, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if sent >= 0 { return sent }
        if errno == EAGAIN || errno == EINTR { return 0 }
        closeOurs()
        return bytes.count
    }
}
