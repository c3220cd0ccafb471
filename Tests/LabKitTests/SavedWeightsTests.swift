import LabKit
import NumericCore
import Testing

struct SavedWeightsTests {
    private static let tensors = [
        NamedTensor("cell weight", Tensor(shape: [2, 3], [1, -2, .infinity, 0, 1e-40, 6])),
        NamedTensor("scalar", Tensor(7)), NamedTensor("empty", Tensor(zeros: [0, 4])),
    ]

    @Test func tensorsComeBackAsTheyWere() throws {
        let bytes = SavedWeights.bytes(of: Self.tensors)
        #expect(SavedWeights.tensors(in: bytes) == Self.tensors)
    }

    @Test func whatIsCutShortOrNoTensorsIsRefused() {
        let bytes = SavedWeights.bytes(of: Self.tensors)
        #expect(SavedWeights.tensors(in: Array(bytes.dropLast(1))) == nil)
        #expect(SavedWeights.tensors(in: Array("9999999,9999999,99999999 w\n".utf8)) == nil)
        #expect(SavedWeights.tensors(in: Array("x w\n".utf8)) == nil)
        #expect(SavedWeights.tensors(in: Array("-1 w\n".utf8)) == nil)
    }
}
