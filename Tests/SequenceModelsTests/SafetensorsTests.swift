import Foundation
import NumericCore
import SequenceModels
import Testing

@Suite struct SafetensorsTests {
    private func file(_ header: String, data: [UInt8] = []) -> [UInt8] {
        let count = UInt64(header.utf8.count)
        return (0..<8).map { UInt8(truncatingIfNeeded: count >> UInt64(8 * $0)) } + header.utf8 + data
    }

    private func reason(_ bytes: [UInt8]) -> String {
        do {
            _ = try Safetensors.read(bytes)
            return "read without an error"
        } catch { return "\(error)" }
    }

    @Test func whatIsWrittenIsReadBackToTheBit() throws {
        let tensors: [(name: String, value: Tensor)] = [
            ("weight_ih_l0", Tensor([[1.5, -2], [.pi, .leastNonzeroMagnitude]] as [[Float]])),
            ("empty", Tensor(zeros: [0, 3])),
            ("a \"name\" \\ with\n ümläute 🙂", Tensor(7)), ("infinite", Tensor([.infinity] as [Float])),
        ]
        let bytes = try Safetensors.write(tensors)
        let found = try Safetensors.read(bytes)
        #expect(found.count == 4)
        for (name, value) in tensors { #expect(found[name] == value) }
        #expect(try Safetensors.write([]).count % 8 == 0)
        #expect(try Safetensors.read(try Safetensors.write([])).isEmpty)
    }

    @Test func otherTypesAreWidened() throws {
        let header =
            #"{"__metadata__":{"format":"pt"},"h":{"dtype":"F16","shape":[4],"data_offsets":[0,8]},"#
            + #""b":{"dtype":"BF16","shape":[1],"data_offsets":[8,10]},"#
            + #""d": {"shape":[1], "data_offsets":[10,18], "dtype":"F64"}}  "#
        let half: [UInt8] = [0x00, 0x3C, 0x00, 0xC0, 0x01, 0x00, 0x00, 0x7C]
        let double = withUnsafeBytes(of: (-0.75).bitPattern.littleEndian) { Array($0) }
        let found = try Safetensors.read(file(header, data: half + [0x80, 0x3F] + double))
        #expect(found["h"] == Tensor([1, -2, 0x1p-24, .infinity] as [Float]))
        #expect(found["b"] == Tensor([1] as [Float]))
        #expect(found["d"] == Tensor([-0.75] as [Float]))
    }

    @Test(
        arguments: [
            (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}}"#, 4, "ranges must follow"),
            (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#, 8, "ranges must follow"),
            (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}"#, 8, "ranges must follow"),
            (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#, 4, "does not fill"),
            (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, 9, "belong to no tensor"),
            (
                #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"#
                    + #""b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, 4, "ranges must follow"
            ),
            (
                #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"#
                    + #""b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}"#, 12, "ranges must follow"
            ),
            (#"{"a":{"dtype":"F32","shape":[9223372036854775807,4],"data_offsets":[0,4]}}"#, 4, "impossible"),
            (
                #"{"a":{"dtype":"F32","shape":[9223372036854775807],"data_offsets":[0,4]}}"#, 4,
                "does not fill"
            ),
            (#"{"a":{"dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,4]}}"#, 4, "over 2^63"),
            (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,9223372036854775807]}}"#, 4, "must follow"),
            (#"{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}"#, 4, "whole number"),
            (#"{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}"#, 4, "was expected"),
            (#"{"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}"#, 8, "type I64"),
            (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}"#, 4, "two data_offsets"),
            (#"{"a":{"dtype":"F32","shape":[1]}}"#, 4, "two data_offsets"),
            (#"{"a":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, 4, "comes twice"),
            (
                #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"#
                    + #""a":{"dtype":"F32","shape":[0],"data_offsets":[4,4]}}"#, 4, "comes twice"
            ),
            (#"{"a":[[[[[[[[[["#, 0, "was expected"), (#"{"a"#, 0, "without an end"),
            ("{", 0, "was expected"),
            (#"{"\uD800":{}}"#, 0, "surrogate"), (#"{"\x":{}}"#, 0, "escape"), ("[]", 0, "begin with {"),
            (#"{} x"#, 0, "after the header"),
        ] as [(String, Int, String)])
    func aHostileHeaderIsAnErrorWithAReason(header: String, dataSize: Int, part: String) {
        let found = reason(file(header, data: [UInt8](repeating: 0, count: dataSize)))
        #expect(found.contains(part), "\(found)")
    }

    @Test func aWrongHeaderLengthIsAnError() {
        #expect(reason([]).contains("0 bytes"))
        #expect(reason([UInt8](repeating: 255, count: 8)).contains("announces"))
        #expect(reason([0, 0, 0, 0, 0, 0, 0, 128, 0]).contains("announces"))
        #expect(reason([100, 0, 0, 0, 0, 0, 0, 0, 123, 125]).contains("cut short"))
    }

    @Test func everyTruncationAndManyFlippedBitsAreRefusedOrReadWithoutACrash() throws {
        let whole = try Safetensors.write([("a", Tensor(ones: [2, 3])), ("b", Tensor(ones: [4]))])
        for count in 0..<whole.count { #expect(reason(Array(whole[..<count])) != "read without an error") }
        var random = SeededRandom(seed: 141)
        for _ in 0..<2000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            }
            _ = reason(bytes)
        }
    }

    @Test func aFileGoesToDiskAndBack() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("weights.safetensors").path
        var random = SeededRandom(seed: 142)
        let network = LSTM(LSTMCell(inputSize: 2, hiddenSize: 3, using: &random))
        try WeightFile.save(network.pyTorchParameters(), to: path)
        let loaded = try LSTM(pyTorch: WeightFile.load(path))
        #expect(loaded == network)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["weights.safetensors"])
        #expect(throws: SequenceModelError.self) { try WeightFile.load("\(path).missing") }
        #expect(throws: SequenceModelError.self) { try WeightFile.load(folder.path) }
    }

    @Test func networksOfEveryShapeKeepTheirPyTorchNames() throws {
        var random = SeededRandom(seed: 143)
        let deep = GRU(cells: [
            [GRUCell(inputSize: 2, hiddenSize: 3, using: &random), Cells.gru(&random)],
            [
                GRUCell(inputSize: 6, hiddenSize: 3, using: &random),
                GRUCell(inputSize: 6, hiddenSize: 3, using: &random),
            ],
        ])
        let bytes = try Safetensors.write(deep.pyTorchParameters(prefix: "model.gru."))
        #expect(try GRU(pyTorch: Safetensors.read(bytes), prefix: "model.gru.") == deep)
    }

    @Test func weightsThatDoNotFitNameTheTensor() throws {
        var random = SeededRandom(seed: 144)
        let network = LSTM(LSTMCell(inputSize: 2, hiddenSize: 3, using: &random))
        let good = Dictionary(uniqueKeysWithValues: network.pyTorchParameters().map { ($0.name, $0.value) })
        func failure(_ change: (inout [String: Tensor]) -> Void) -> SequenceModelError? {
            var tensors = good
            change(&tensors)
            do throws(SequenceModelError) {
                _ = try LSTM(pyTorch: tensors)
                return nil
            } catch { return error }
        }
        #expect(failure { $0["weight_hh_l0"] = nil } == .missing(name: "weight_hh_l0"))
        #expect(
            failure { $0["bias_ih_l0"] = Tensor(zeros: [11]) }
                == .shape(name: "bias_ih_l0", expected: [12], found: [11]))
        #expect(failure { $0["extra"] = Tensor(1) } == .unexpected(name: "extra"))
        #expect(
            failure { $0["weight_ih_l0"] = Tensor(repeating: .infinity, shape: [12, 2]) }
                == .notFinite(name: "weight_ih_l0", index: 0, value: .infinity))
        #expect(
            failure { $0["weight_hh_l0"] = Tensor(1) }
                == .shape(name: "weight_hh_l0", expected: [4, 1], found: []))
    }

    @Test func aModelLoadsItsOwnNamesOrStaysAsItWas() throws {
        var random = SeededRandom(seed: 145)
        let cell = LSTMCell(inputSize: 2, hiddenSize: 3, using: &random)
        let model = TokenModel(vocabularySize: 5, outputSize: 4, cell: cell, using: &random)
        var other = model.zeroed()
        try other.load(Safetensors.read(Safetensors.write(model.parameters)))
        #expect(other == model)
        #expect(throws: SequenceModelError.self) { try other.load(["x": Tensor(1)]) }
        #expect(other == model)
    }
}
