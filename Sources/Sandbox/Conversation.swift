import SubmissionRuntime

/// The judge's side of the frames: input k goes out after answer k - 1 has come in.
///
/// Pure bookkeeping that holds no descriptor: `ProcessIO` moves the bytes.
package struct Conversation {
    /// What the submission's process did that no honest one can.
    package enum Violation: Error, Equatable {
        /// Bytes arrived before the first input or between an answer and the next input.
        case unasked
        /// A frame longer than any right answer could be.
        case tooLong(Int)
    }

    /// The longest answer taken: many times the largest right one.
    private let longestAnswer: Int
    private let inputs: [[UInt8]]
    private var outgoing: ArraySlice<UInt8>
    private var incoming: [UInt8] = []
    /// The answers' bytes so far, without their lengths.
    package private(set) var answers: [[UInt8]] = []

    package init(inputs: [[UInt8]], longestAnswer: Int) {
        self.inputs = inputs
        self.longestAnswer = longestAnswer
        outgoing = inputs.first.map { ArraySlice(WireFrame.header(of: $0) + $0) } ?? []
    }

    /// Bytes waiting to be sent.
    package var pending: ArraySlice<UInt8> { outgoing }

    /// Whether every input has its answer; the stream of inputs is then closed.
    package var isComplete: Bool { answers.count == inputs.count }

    /// Whether an answer has begun to arrive and not ended.
    package var isMidAnswer: Bool { !incoming.isEmpty }

    package mutating func didSend(_ count: Int) {
        outgoing = outgoing.dropFirst(count)
    }

    /// Takes bytes from the answers' stream; throws when they break the conversation's rules.
    package mutating func receive(_ bytes: some Sequence<UInt8>) throws(Violation) {
        incoming.append(contentsOf: bytes)
        guard !isComplete, outgoing.isEmpty else {
            if incoming.isEmpty { return }
            throw .unasked
        }
        guard incoming.count >= 4 else { return }
        let length = incoming.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        guard length <= longestAnswer else { throw .tooLong(length) }
        guard incoming.count >= 4 + length else { return }
        guard incoming.count == 4 + length else { throw .unasked }
        answers.append(Array(incoming.dropFirst(4)))
        incoming = []
        if !isComplete {
            let next = inputs[answers.count]
            outgoing = ArraySlice(WireFrame.header(of: next) + next)
        }
    }
}
