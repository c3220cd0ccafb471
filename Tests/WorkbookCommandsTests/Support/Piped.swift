import CSandbox
import Foundation

/// What a program wrote and how it ended, with pipes for streams.
struct Outcome: CustomStringConvertible {
    var ending: Ending
    var output: String
    var errors: String

    var succeeded: Bool { ending.isSuccess }
    /// Both streams, for phrases that may be on either.
    var everything: String { output + errors }
    var description: String { "\(ending)\n--- output\n\(output)\n--- errors\n\(errors)" }
}

/// What a program reads.
enum Typed {
    /// An end of file at once, as from /dev/null.
    case nothing
    /// No standard input at all, as after `<&-`.
    case closed
    /// Lines from a pipe, and then its end.
    case lines([String])
}

/// A program started with pipes, running until it is waited for.
final class Piped {
    let process: pid_t
    private let output: Int32
    private let errors: Int32
    private var isGone = false

    init(_ launch: Launch, typing typed: Typed = .nothing) throws {
        let (output, theirOutput) = try Self.pipe()
        let (errors, theirErrors) = try Self.pipe()
        var input: Int32?
        switch typed {
        case .closed: break
        case .nothing: input = open("/dev/null", O_RDONLY | O_CLOEXEC)
        case .lines(let lines):
            let (reading, writing) = try Self.pipe()
            let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
            // All of it fits into the pipe, so that nobody has to feed it while the program runs.
            guard bytes.count <= 60_000, write(writing, bytes, bytes.count) == bytes.count else {
                throw DrivingError("too much to type")
            }
            close(writing)
            input = reading
        }
        defer {
            for descriptor in [input, theirOutput, theirErrors].compactMap(\.self) { close(descriptor) }
        }
        process = try launch.start(.descriptors(input, theirOutput, theirErrors))
        self.output = output
        self.errors = errors
    }

    deinit {
        close(output)
        close(errors)
        if !isGone {
            kill(-process, SIGKILL)
            _ = Ending(of: process, block: true)
        }
    }

    /// Reads both streams to their ends and waits for the program.
    func finish() throws -> Outcome {
        let deadline = Date.now + patience
        var written: [Int32: [UInt8]] = [output: [], errors: []]
        var open: Set<Int32> = [output, errors]
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while !open.isEmpty {
            guard Date.now < deadline else { throw DrivingError("the program does not end") }
            var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            guard poll(&waiting, nfds_t(waiting.count), 1000) > 0 else { continue }
            for source in waiting where source.revents != 0 {
                let count = read(source.fd, &chunk, chunk.count)
                if count > 0 { written[source.fd]! += chunk[..<count] } else { open.remove(source.fd) }
            }
        }
        guard let ending = Ending(of: process, block: true) else { throw DrivingError("the program is lost") }
        isGone = true
        return Outcome(
            ending: ending, output: String(decoding: written[output]!, as: UTF8.self),
            errors: String(decoding: written[errors]!, as: UTF8.self))
    }

    private static func pipe() throws -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        // Not inherited by what other tests start at the same moment.
        guard sandbox_pipe(&ends) == 0 else { throw DrivingError("no pipe") }
        return (ends[0], ends[1])
    }
}

/// Runs `workbook` to its end with pipes for streams.
func workbook(
    _ arguments: String..., in folder: ScratchFolder, typing typed: Typed = .nothing,
    environment: [String: String?] = [:]
) throws -> Outcome {
    try Piped(Launch(arguments, in: folder.path, environment: environment), typing: typed).finish()
}
