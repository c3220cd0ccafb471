import Foundation
import NumericCore
import Sandbox
import TextTools

/// What the end of a submission's process means, read from its exit status, its last words and its trace.
struct RunFailure {
    var verdict: Verdict
    var sentence: String
    /// The learner's own line, where that is known.
    var line: Int?
    /// Whether it is known to come from the submission: it broke the rules of the conversation, or a run-time check or
    /// `unwritten()` said its words.
    var speaksOfTheSubmission: Bool { line != nil || hasOwnWords }
    private var hasOwnWords = false
    /// Whether `unwritten()` ended it, as it ends a stub that nobody has filled in.
    private(set) var isUnwritten = false

    /// Why a run did not get through; nil when it answered everything and ended well.
    ///
    /// - Parameter locate: finds the place of a trace in the learner's file; asked only when there is one.
    init?(_ outcome: ChildOutcome, limits: Limits, locate: (FaultTrace) -> FaultPlace?) {
        let conversation = outcome.conversation
        switch outcome.ending {
        case .outOfTime where conversation?.isMidAnswer == true:
            self.init(.protocolError, Self.tamperedSentence)
        case .outOfTime:
            let place = FaultTrace(standardError: outcome.standardError).flatMap(locate)
            if outcome.peakMemory > limits.addressSpace / 4 {
                // A slow machine may take all its time to fill the memory that it may have.
                self.init(
                    outcome.peakMemory > limits.addressSpace / 4 * 3 ? .memory : .timeout,
                    "It did not finish within \(Int(limits.wallSeconds)) s and held \(outcome.peakMemory >> 20) MiB of "
                        + "memory by then. Does something grow in a loop that does not end?",
                    line: place?.line)
                return
            }
            self.init(
                .timeout, "It did not finish within \(Int(limits.wallSeconds)) s: does your loop end?",
                line: place?.line)
        case .tooMuchOutput:
            self.init(
                .outputLimit,
                "It printed more than \(Self.size(limits.outputBytes)) and was stopped. Is there a print in a loop?"
            )
        case .wroteTooMuch:
            self.init(.outputLimit, "It wrote more than \(Self.size(limits.folderBytes)) into files.")
        case .tooManyProcesses:
            self.init(.crash, "It started more than \(limits.processes) processes and was stopped.")
        case .notAProgram:
            self.init(
                .protocolError,
                "It compiles to a program that cannot be started: it changes a section that the system reads."
            )
        case .brokeConversation:
            self.init(
                .protocolError,
                "It wrote on the channel that carries its answers, which only the grader's code may use.")
        case .exited(let code):
            if code == 0, conversation?.isComplete == true, conversation?.isMidAnswer == false { return nil }
            if code < 128, conversation?.isComplete == true {
                self.init(
                    .protocolError,
                    "Your program answered every call and then ended with status \(code), as it cannot by "
                        + "itself. An exercise should return its answer and never call exit.")
            } else if code < 128 {
                self.init(
                    .protocolError,
                    "Your program ended by itself (exit status \(code)) before it had answered. "
                        + "An exercise should return its answer and never call exit.")
            } else {
                var trace = FaultTrace(standardError: outcome.standardError)
                // An older report does not tell where it is that the process ended.
                if trace?.kind == .busy, code - 128 != Int(SIGXCPU) { trace = nil }
                let place = trace.flatMap(locate)
                self.init(signal: code - 128, outcome: outcome, limits: limits, place: place)
            }
        }
    }

    private static func size(_ bytes: Int) -> String {
        bytes >> 30 > 0 ? "\(bytes >> 30) GiB" : "\(bytes >> 20) MiB"
    }

    private static let tamperedSentence =
        "It wrote on the channel that carries its answers, which only the grader's own code may use."

    private init(_ verdict: Verdict, _ sentence: String, line: Int? = nil) {
        self.verdict = verdict
        self.sentence = sentence
        self.line = line
    }

    private init(signal: Int, outcome: ChildOutcome, limits: Limits, place: FaultPlace?) {
        let said = Printable.text(String(decoding: outcome.standardError.suffix(1 << 16), as: UTF8.self))
        if outcome.peakMemory > limits.addressSpace / 4 * 3 {
            self.init(
                .memory,
                "It needed more than \(Self.size(limits.addressSpace)) of memory. Does something grow in a loop?",
                line: place?.line)
            return
        }
        if let bytes = Self.refusedBytes(said), signal == 6 {
            self.init(
                .crash,
                "It asked for more memory at once (\(Self.size(bytes))) than the \(Self.size(limits.addressSpace)) "
                    + "it may have. Are the sizes right?", line: place?.line)
            return
        }
        if let check = place?.check {
            self.init(.crash, TrapMessage(check: check).message, line: place?.line)
            return
        }
        if signal != 11, let last = TrapMessage(said) {
            let isUnwritten = last.message.hasSuffix(unwrittenEnding)
            self.init(isUnwritten ? .fail : .crash, last.message, line: last.line ?? place?.line)
            hasOwnWords = true
            self.isUnwritten = isUnwritten
            return
        }
        self.init(signal: signal, limits: limits, place: place)
    }

    /// What the signal alone can tell.
    private init(signal: Int, limits: Limits, place: FaultPlace?) {
        let line = place?.line
        switch signal {
        case 4, 5:
            self.init(.crash, "It stopped at a Swift run-time check, without a message.", line: line)
        case 6:
            self.init(.crash, "It called abort.", line: line)
        case 8:
            self.init(.crash, "Division by zero: a whole number cannot be divided by 0.", line: line)
        case 9:
            self.init(
                .crash, "It was killed (signal 9), by its own code or by the system for want of memory.")
        case 11, 7:
            self.init(
                .crash,
                place?.kind == .stackFull
                    ? "A function calls itself without end, until the stack is full. Which case should end it?"
                    : "It touched memory that is not its own. An unsafe pointer can do that, and so can a function "
                        + "that calls itself without end.",
                line: line)
        case Int(SIGXCPU):
            self.init(
                .timeout,
                "It did not finish within \(limits.cpuSeconds) s of processor time: does your loop end?",
                line: line)
        case 25:
            self.init(.outputLimit, "It wrote a file larger than \(Self.size(limits.fileSize)).")
        case 31:
            self.init(
                .crash,
                "It asked the system for something an exercise has no use for, and was stopped: another process "
                    + "or thread, a connection, a change to a file.")
        default:
            self.init(.crash, "It was ended by signal \(signal).")
        }
    }

    /// "Fatal error: failed to allocate 68719476768 bytes of memory …".
    private static func refusedBytes(_ said: String) -> Int? {
        guard let range = said.range(of: "failed to allocate ", options: .backwards) else { return nil }
        return Int(said[range.upperBound...].prefix { $0.isNumber })
    }
}
