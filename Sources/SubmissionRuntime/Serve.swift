// Before Swift 6, `stdout` was no matter of concurrency; here nothing else runs yet.
@preconcurrency internal import Glibc

/// The descriptors a submission's process talks on; its standard streams stay the learner's own.
package enum SubmissionDescriptor {
    /// Inputs arrive here.
    package static let inputs: Int32 = 3
    /// Answers leave here.
    package static let answers: Int32 = 4
}

/// Answers inputs with `function` until the judge closes the stream.
///
/// This is all that runs beside a learner's file. It knows no expected value, no seed and no verdict: it
/// reads one frame of arguments, calls the function, writes one frame of results, and waits for the next.
///
/// Leaves with status 64 when a frame does not fit the function: only a tampered process can cause that.
///
/// Its name stands for itself in the glue, where another function of that name in the learner's file could be meant; so
/// the grader accepts no file that holds it.
public func serveSubmission<each Argument: WireConvertible, each Result: WireConvertible>(
    _ function: (repeat each Argument) -> (repeat each Result)
) {
    FaultReport.install()
    // Into a pipe a line would wait for more, and be lost when the function crashes.
    setvbuf(stdout, nil, _IOLBF, 0)
    while callsLeft > 0, let frame = readFrame() {
        callsLeft -= 1
        guard let values = try? WireCoding.decode(frame) else { exit(64) }
        var arguments = ArgumentList(values: values)
        let results = function(repeat arguments.next((each Argument).self))
        var answer: [WireValue] = []
        repeat answer.append((each results).wireValue)
        writeFrame(WireCoding.encode(answer))
    }
}

/// Answers frames until the stream ends, or until one gets no answer; the process then leaves with status 64.
package func serveFrames(_ answer: ([WireValue]) -> [WireValue]?) {
    FaultReport.install()
    setvbuf(stdout, nil, _IOLBF, 0)
    while let frame = readFrame() {
        guard let values = try? WireCoding.decode(frame), let answered = answer(values) else { exit(64) }
        writeFrame(WireCoding.encode(answered))
    }
}

private struct ArgumentList {
    let values: [WireValue]
    var index = 0

    mutating func next<Argument: WireConvertible>(_: Argument.Type) -> Argument {
        guard index < values.count, let argument = Argument(values[index]) else { exit(64) }
        index += 1
        return argument
    }
}

private func readFrame() -> [UInt8]? {
    guard let header = readExactly(4) else { return nil }
    let length = header.enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
    return readExactly(length)
}

private func readExactly(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
        let got = bytes.withUnsafeMutableBytes {
            read(SubmissionDescriptor.inputs, $0.baseAddress! + filled, count - filled)
        }
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return nil }
        filled += got
    }
    return bytes
}

private func writeFrame(_ body: [UInt8]) {
    let bytes = WireFrame.header(of: body) + body
    var written = 0
    while written < bytes.count {
        let put = bytes.withUnsafeBytes {
            write(SubmissionDescriptor.answers, $0.baseAddress! + written, bytes.count - written)
        }
        if put < 0, errno == EINTR { continue }
        guard put > 0 else { exit(65) }
        written += put
    }
}

/// The length that goes before a frame's bytes.
package enum WireFrame {
    /// Four bytes, little-endian.
    package static func header(of body: [UInt8]) -> [UInt8] {
        withUnsafeBytes(of: UInt32(body.count).littleEndian) { Array($0) }
    }
}
