internal import Glibc

/// The two descriptors over which a lab's program and the tool talk.
struct FrameChannel {
    /// The tool closes its end of this one to ask for an end.
    static let requests: Int32 = 3
    /// Frames leave here.
    static let frames: Int32 = 4

    /// Sends a frame; without a tool, as when the program is started by hand, it is printed.
    func send(_ frame: Frame) {
        let bytes = Array((frame.json + "\n").utf8)
        var sent = 0
        var descriptor = Self.frames
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress! + sent, $0.count - sent)
            }
            if count > 0 {
                sent += count
            } else if errno == EBADF, descriptor == Self.frames {
                descriptor = STDOUT_FILENO
            } else if errno != EINTR {
                return
            }
        }
    }

    /// Whether the tool asks for an end.
    var isAskedToStop: Bool {
        var source = pollfd(fd: Self.requests, events: Int16(POLLIN), revents: 0)
        guard poll(&source, 1, 0) > 0 else { return false }
        return source.revents & Int16(POLLNVAL) == 0
    }
}
