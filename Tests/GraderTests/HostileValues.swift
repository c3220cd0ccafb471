@testable import Grader

extension HostileCase {
    /// 78–89: answers that are no answers, and some that are.
    static let values: [HostileCase] = [
        .deed(78, "NaN", [.fail], "return h * Float.nan"),
        .deed(78, "NaN in one place", [.fail], "var y = \(right); y[0, 0] = .signalingNaN; return y"),
        .deed(79, "infinity", [.fail], "return h + Float.infinity"),
        .deed(79, "minus infinity", [.fail], "return h - Float.infinity"),
        .deed(80, "-0 for 0", [.pass], "return (\(right)).mapped { $0 == 0 ? -0.0 : $0 }"),
        .deed(80, "a denormal beside every number", [.pass], "return \(right) + Float.leastNonzeroMagnitude"),
        .deed(81, "wrong rank", [.fail], "return b"),
        .deed(81, "wrong length", [.fail], "return concatenate([\(right), h], axis: 0)"),
        .deed(81, "the right count in the wrong shape", [.fail], "return (\(right)).transposed()"),
        .deed(
            82, "a declared count of 2^63", [.protocolError],
            "converse(frame([1, 1, 8] + [UInt8](repeating: 255, count: 32)))"),
        .deed(
            82, "sizes whose product is 2^63", [.protocolError],
            "converse(frame([1, 1, 2, 0, 0, 0, 128, 0, 0, 0, 128]))"),
        .deed(83, "a truncated frame", [.protocolError], "send([100, 0, 0, 0, 1, 1, 2]); _exit(0)"),
        .deed(83, "a frame that never ends", [.protocolError], "send([100, 0, 0, 0, 1, 1, 2]); sleep(600)"),
        .deed(84, "one frame too many", [.protocolError], "send(frame([0])); send(frame([0]))"),
        .deed(85, "off by one ulp", [.pass], "return (\(right)).mapped { $0.nextUp }"),
        .deed(
            86, "off by ten times the tolerance", [.fail],
            "return (\(right)).mapped { $0 + 10 * (1e-5 + 1e-4 * $0.magnitude) }"),
        .deed(
            87, "changes its input", [.fail],
            """
            x.scalars.withUnsafeBufferPointer { numbers in
                let open = UnsafeMutablePointer(mutating: numbers.baseAddress!)
                for index in numbers.indices { open[index] = 0 }
            }
            """),
        .deed(
            88, "keeps state between calls", [.fail], says: "notRepeatable",
            globals: "nonisolated(unsafe) var calls: Float = 0",
            "calls += 1; if calls > 8 { return \(right) + 1 }"),
        .deed(89, "different every time", [.fail], "return \(right) + Float.random(in: 0.1...1)"),
    ]
}
