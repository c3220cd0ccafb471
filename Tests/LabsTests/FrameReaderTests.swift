import LabKit
import Labs
import NumericCore
import Testing

/// What comes from a program that nobody knows.
struct FrameReaderTests {
    private func frames(_ text: String) throws -> [Frame] {
        var reader = FrameReader()
        return try reader.frames(in: Array(text.utf8))
    }

    static let all: [Frame] = [
        .plan(steps: 3, wanted: 9, secondsPerStep: 0.5), .step(4, loss: 1.25, gradient: .infinity),
        .step(5, loss: 0.5, gradient: nil), .metric(0.5, step: 2), .other("a rival", value: 0.25, step: 2),
        .flow([1, 0.25], step: 1),
        .text(title: "a\"b", "x\ny\\é"), .table(title: "t", columns: ["x"], rows: [["1"], ["2"]]),
        .heatMap(title: "h", rows: ["r"], columns: ["c"], values: [[0.5]]),
        .weights(
            [NamedTensor("w", Tensor([[1, -2], [3.5, 1e-20]])), NamedTensor("b", Tensor(7))], step: 1,
            metric: 1),
        .problem("no", line: 3), .problem("no", line: nil),
        .end(steps: 1, .done, seconds: 1, processorSeconds: 0.5),
    ]

    @Test func whatLabKitSendsIsReadAsItWas() throws {
        #expect(try frames(Self.all.map { $0.json + "\n" }.joined()) == Self.all)
    }

    @Test func aFrameMayComeInAnyPieces() throws {
        let bytes = Array(Self.all.map { $0.json + "\n" }.joined().utf8)
        var reader = FrameReader()
        var found: [Frame] = []
        for start in stride(from: 0, to: bytes.count, by: 7) {
            found += try reader.frames(in: Array(bytes[start..<min(start + 7, bytes.count)]))
        }
        #expect(found == Self.all)
    }

    @Test func aLossThatIsNoNumberIsRead() throws {
        guard case .step(4, let loss, nil) = try frames(#"{"kind":"step","step":4,"loss":"nan"}"# + "\n")[0]
        else {
            Issue.record("no step")
            return
        }
        #expect(loss.isNaN)
    }

    @Test func whatATerminalMightObeyIsReplaced() throws {
        let json = #"{"kind":"text","title":"a\u001b[2Jb","text":"one\u0007\ntwo\u202e\u0085"}"#
        #expect(
            try frames(json + "\n") == [.text(title: "a\u{FFFD}[2Jb", "one\u{FFFD}\ntwo\u{FFFD}\u{FFFD}")])
    }

    @Test(arguments: [
        "", "[]", "{}", "null", "nonsense", #"{"kind":"steal"}"#, #"{"kind":"step","step":-1,"loss":1}"#,
        #"{"kind":"step","step":1e300,"loss":1}"#, #"{"kind":"step","step":1,"loss":"much"}"#,
        #"{"kind":"heat","title":"h","rows":["r"],"columns":["c"],"values":[[1,2]]}"#,
        #"{"kind":"weights","step":1,"metric":1,"tensors":[{"name":"w","shape":[3],"data":"AAAA"}]}"#,
        #"{"kind":"weights","step":1,"metric":1,"tensors":[{"name":"w","shape":[4611686018427387904,4],"data":""}]}"#,
        #"{"kind":"weights","step":1,"metric":1,"tensors":[{"name":"","shape":[0],"data":""}]}"#,
        #"{"kind":"end","steps":1,"reason":"bored","seconds":1,"processor":1}"#,
        String(repeating: "[", count: 100_000),
    ])
    func whatLabKitNeverSendsEndsTheRun(line: String) {
        #expect(throws: FrameReader.Refusal.self) { try frames(line + "\n") }
    }

    @Test func aRefusalShowsNoControlCharacters() {
        let error = #expect(throws: FrameReader.Refusal.self) { try frames("\u{1B}]0;title\n") }
        #expect(error?.description.contains("\u{1B}") == false)
    }

    @Test func aLineWithoutAnEndIsBounded() {
        var reader = FrameReader()
        let chunk = [UInt8](repeating: 0x20, count: 1 << 20)
        #expect(throws: FrameReader.Refusal.self) { for _ in 0..<32 { _ = try reader.frames(in: chunk) } }
    }
}
