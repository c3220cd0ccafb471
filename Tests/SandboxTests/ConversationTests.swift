import SubmissionRuntime
import Testing

@testable import Sandbox

/// The frames between judge and submission, without a process.
struct ConversationTests {
    private func frame(_ body: [UInt8]) -> [UInt8] { WireFrame.header(of: body) + body }

    /// A conversation of two inputs whose first has been sent.
    private func begun() -> Conversation {
        var conversation = Conversation(inputs: [[1, 2], [3]], longestAnswer: 10)
        conversation.didSend(conversation.pending.count)
        return conversation
    }

    @Test func theSecondInputWaitsForTheFirstAnswer() throws {
        var conversation = begun()
        #expect(conversation.pending.isEmpty)
        try conversation.receive(frame([9, 9]))
        #expect(Array(conversation.pending) == frame([3]))
        conversation.didSend(conversation.pending.count)
        try conversation.receive(frame([8]))
        #expect(conversation.isComplete)
        #expect(conversation.answers == [[9, 9], [8]])
    }

    @Test func anAnswerMayArriveByteByByte() throws {
        var conversation = begun()
        for byte in frame([5, 6, 7]) { try conversation.receive([byte]) }
        #expect(conversation.answers == [[5, 6, 7]])
        #expect(!conversation.isMidAnswer)
    }

    @Test func bytesNobodyAskedForBreakIt() throws {
        var early = Conversation(inputs: [[1]], longestAnswer: 10)
        #expect(throws: Conversation.Violation.unasked) { try early.receive([1]) }
        var twice = begun()
        #expect(throws: Conversation.Violation.unasked) { try twice.receive(frame([1]) + frame([2])) }
        var late = Conversation(inputs: [[1]], longestAnswer: 10)
        late.didSend(late.pending.count)
        try late.receive(frame([1]))
        #expect(throws: Conversation.Violation.unasked) { try late.receive([0]) }
    }

    @Test func anAnswerLongerThanAnyRightOneIsRefusedAtItsHeader() {
        var conversation = begun()
        #expect(throws: Conversation.Violation.tooLong(11)) { try conversation.receive([11, 0, 0, 0]) }
        var huge = begun()
        #expect(throws: Conversation.Violation.tooLong(0xFFFF_FFFF)) {
            try huge.receive([255, 255, 255, 255])
        }
    }

    @Test func anAnswerCutOffIsNoticed() throws {
        var conversation = begun()
        try conversation.receive([3, 0, 0, 0, 1])
        #expect(conversation.isMidAnswer)
        #expect(conversation.answers.isEmpty)
    }
}
