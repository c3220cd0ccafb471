import NumericCore
import Testing

@Suite struct TensorTests {
    @Test func everyWayToMakeOneGivesShapeAndRowMajorElements() {
        #expect(Tensor(2.5).shape == [])
        #expect(Tensor(2.5).scalars == [2.5])
        #expect(Tensor([1, 2, 3] as [Float]).shape == [3])
        let matrix = Tensor([[1, 2, 3], [4, 5, 6]] as [[Float]])
        #expect(matrix.shape == [2, 3])
        #expect(matrix.scalars == [1, 2, 3, 4, 5, 6])
        let cube = Tensor([[[1, 2]], [[3, 4]], [[5, 6]]] as [[[Float]]])
        #expect(cube.shape == [3, 1, 2])
        #expect(cube.scalars == [1, 2, 3, 4, 5, 6])
        #expect(Tensor(shape: [2, 2], [1, 2, 3, 4]) == Tensor([[1, 2], [3, 4]] as [[Float]]))
        #expect(Tensor(repeating: 7, shape: [2, 1]).scalars == [7, 7])
        #expect(Tensor(zeros: [3]).scalars == [0, 0, 0])
        #expect(Tensor(ones: [1, 2]).scalars == [1, 1])
    }

    @Test func emptyTensorsKeepTheirShape() {
        #expect(Tensor(zeros: [2, 0, 3]).count == 0)
        #expect(Tensor([] as [[Float]]).shape == [0, 0])
        #expect(Tensor([] as [[[Float]]]).shape == [0, 0, 0])
        #expect((Tensor(zeros: [0, 3]) + Tensor(ones: [3])).shape == [0, 3])
    }

    @Test func rankAndCountFollowTheShape() {
        let tensor = Tensor(zeros: [2, 3, 4])
        #expect(tensor.rank == 3)
        #expect(tensor.count == 24)
        #expect(Tensor(1).rank == 0)
        #expect(Tensor(1).count == 1)
    }

    @Test func subscriptReadsAndWritesInRowMajorOrder() {
        var tensor = Tensor(shape: [2, 3, 4], (0..<24).map { Float($0) })
        #expect(tensor[1, 2, 3] == 23)
        #expect(tensor[1, 0, 2] == 14)
        tensor[0, 1, 2] = -1
        #expect(tensor.scalars[6] == -1)
        #expect(Tensor(4)[] == 4)
    }

    @Test func aCopyDoesNotChangeWithItsOriginal() {
        var original = Tensor(zeros: [2])
        let copy = original
        original[0] = 5
        #expect(copy[0] == 0)
        original += Tensor(ones: [2])
        #expect(copy == Tensor(zeros: [2]))
    }

    @Test func equalityComparesShapeToo() {
        #expect(Tensor(zeros: [2, 3]) != Tensor(zeros: [3, 2]))
        #expect(Tensor(zeros: [2, 3]) == Tensor(zeros: [2, 3]))
    }
}
