import NumericCore
import Testing

@testable import SubmissionRuntime

/// The bytes between judge and submission, honest and hostile.
struct WireCodingTests {
    static let values: [WireValue] = [
        .tensor(Tensor([[1, -0.5, .pi], [0, .infinity, -0.0]])), .tensor(Tensor(3)),
        .tensor(Tensor(zeros: [2, 0, 3])),
        .int(-7), .int(.max), .float(.leastNonzeroMagnitude), .ints([]), .ints([1, -2, 3]),
        .floats([0.25, -1]), .bool(true), .bool(false), .text(""), .text("c'^ \u{1F3B5} e\u{301}\0"),
        .texts([]),
        .texts(["", "B-PER", "Łódź"]),
    ]

    @Test func everyKindOfValueComesBackAsItWas() throws {
        #expect(try WireCoding.decode(WireCoding.encode(Self.values)) == Self.values)
        #expect(try WireCoding.decode(WireCoding.encode([])) == [])
    }

    @Test func aFrameCutAnywhereIsRefused() throws {
        let bytes = WireCoding.encode(Self.values)
        for length in 0..<bytes.count {
            #expect(throws: WireError.self) { try WireCoding.decode(Array(bytes[..<length])) }
        }
        #expect(throws: WireError.trailingBytes(1)) { try WireCoding.decode(bytes + [0]) }
    }

    @Test func aDeclaredCountLargerThanTheFrameAllocatesNothing() {
        let huge: [UInt8] = [255, 255, 255, 255]
        // A vector of 2^32 - 1 numbers; a cube of them, whose product does not fit; a list of as many.
        #expect(throws: WireError.truncated) { try WireCoding.decode([1, 1, 1] + huge) }
        #expect(throws: WireError.impossibleShape) { try WireCoding.decode([1, 1, 3] + huge + huge + huge) }
        #expect(throws: WireError.truncated) { try WireCoding.decode([1, 4] + huge) }
        #expect(throws: WireError.truncated) { try WireCoding.decode([1, 5] + huge) }
        #expect(throws: WireError.truncated) { try WireCoding.decode([1, 7] + huge) }
        #expect(throws: WireError.truncated) { try WireCoding.decode([1, 8] + huge) }
        #expect(throws: WireError.truncated) { try WireCoding.decode([1, 8, 1, 0, 0, 0] + huge) }
        #expect(throws: WireError.impossibleShape) { try WireCoding.decode([1, 1, 255] + huge) }
        #expect(throws: WireError.unknownKind(9)) { try WireCoding.decode([1, 9]) }
    }

    @Test(
        arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]]
            as [[UInt8]])
    func aTextThatIsNoUTF8IsRefused(bytes: [UInt8]) {
        let text = [UInt8(bytes.count), 0, 0, 0] + bytes
        #expect(throws: WireError.invalidText) { try WireCoding.decode([1, 7] + text) }
        #expect(throws: WireError.invalidText) { try WireCoding.decode([1, 8, 1, 0, 0, 0] + text) }
    }

    @Test func aBoolIsOneOrZero() {
        #expect(throws: WireError.invalidBool(2)) { try WireCoding.decode([1, 6, 2]) }
        #expect(throws: WireError.truncated) { try WireCoding.decode([1, 6]) }
    }

    @Test func everyTypeOfAFunctionIsReadFromItsOwnKindOnly() {
        func reads<Value: WireConvertible & Equatable>(_ value: Value) -> Bool {
            Value(value.wireValue) == value
                && Self.values.filter { Value($0) != nil }
                    .allSatisfy { $0.kindName == value.wireValue.kindName }
        }
        #expect(reads(true) && reads("c'") && reads(["a", ""]) && reads([Float(0.5)]) && reads([3, -1]))
        #expect(reads(Float(2)) && reads(7) && reads(Tensor([1, 2])))
    }

    @Test func randomBytesNeverTrap() {
        var random = SeededRandom(seed: 5)
        for _ in 0..<20_000 {
            let bytes = (0..<Int(random.next() % 40)).map { _ in
                UInt8(truncatingIfNeeded: random.next() >> 20) % 10
            }
            _ = try? WireCoding.decode(bytes)
        }
    }
}
