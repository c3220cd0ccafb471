/// The outcome of grading one submission. Only `pass` is a pass.
package enum Verdict: String, Sendable, Codable, CaseIterable {
    case pass, fail
    case compileError = "compile_error"
    case crash, timeout, memory
    case outputLimit = "output_limit"
    case protocolError = "protocol_error"
    /// The file itself cannot be judged: missing, not text, a device.
    case ungradable
    /// The grader is at fault, never the learner.
    case graderError = "grader_error"
}
