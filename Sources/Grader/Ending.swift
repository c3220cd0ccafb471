import ExerciseChecks

/// What the end of a submission's process means, read from its exit status and its last words.
struct Ending {
    var verdict: Verdict
    var sentence: String
    /// The learner's own line, where the last words name it.
    var line: Int?

    /// Why a run did not get through; nil when it answered everything and ended well.
    init?(_ outcome: ChildOutcome, limits: Limits) {
        let conversation = outcome.conversation
        let answered = conversation?.answers.count ?? 0
        switch outcome.ending {
        case .outOfTime where conversation?.isMidAnswer == true:
            self.init(.protocolError, Self.tamperedSentence)
        case .outOfTime:
            self.init(
                .timeout, "It did not finish within \(Int(limits.wallSeconds)) s: does your loop end?")
        case .tooMuchOutput:
            self.init(
                .outputLimit,
                "It printed more than \(Self.size(limits.outputBytes)) and was stopped. Is there a print in a loop?"
            )
        case .tooManyProcesses:
            self.init(.crash, "It started more than \(limits.processes) processes and was stopped.")
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
                    "Your program ended by itself (exit status \(code)) before it had answered call \(answered + 1). "
                        + "An exercise should return its answer and never call exit.")
            } else {
                self.init(signal: code - 128, outcome: outcome, limits: limits)
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

    private init(signal: Int, outcome: ChildOutcome, limits: Limits) {
        let said = Printable.text(String(decoding: outcome.standardError, as: UTF8.self))
        let outOfMemory = "It needed more than \(Self.size(limits.addressSpace)) of memory."
        if outcome.peakMemory > limits.addressSpace / 4 * 3 {
            self.init(.memory, outOfMemory)
            return
        }
        if let last = LastWords(said) {
            // `unwritten()` says so in these words; it is the stub's way to fail.
            let isUnwritten = last.message.hasSuffix(" is not written yet")
            self.init(isUnwritten ? .fail : .crash, last.message, line: last.line)
            return
        }
        switch signal {
        case 4, 5:
            self.init(.crash, "It stopped at a Swift run-time check, without a message.")
        case 6:
            self.init(
                .crash,
                "It aborted, as a program does that asks for more memory at once than the "
                    + "\(Self.size(limits.addressSpace)) it may have.")
        case 8:
            self.init(.crash, "It divided a whole number by zero.")
        case 9:
            self.init(.crash, "It was killed by the system.")
        case 11, 7:
            self.init(
                .crash,
                "It touched memory that is not its own, as a function that calls itself without end does.")
        case 24:
            self.init(
                .timeout,
                "It did not finish within \(limits.cpuSeconds) s of processor time: does your loop end?")
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
}

/// The message with which a Swift program stopped.
struct LastWords {
    var message: String
    /// Set when the message was raised from the learner's own file.
    var line: Int?

    /// Reads "Submission/submission.swift:14: Fatal error: …"; nil when there is no such line.
    init?(_ standardError: String) {
        let marker = "Fatal error: "
        guard
            let text = standardError.split(separator: "\n").last(where: { $0.contains(": " + marker) }),
            let range = text.range(of: marker)
        else { return nil }
        message = String(text[range.upperBound...])
        let place = text[..<range.lowerBound].split(separator: ":")
        if place.first?.hasSuffix(Submission.boxedName) == true, place.count > 1 {
            line = Int(place[1])
        }
    }
}
