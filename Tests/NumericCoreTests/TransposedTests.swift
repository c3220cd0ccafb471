import NumericCore
import Testing

/// A transposed tensor copies nothing at first; nobody may notice.
@Suite struct TransposedTests {
    private static let shapes = [
        [2, 3], [1, 4], [4, 1], [17, 33], [3, 5, 2], [2, 1, 3], [0, 3], [3, 0], [2, 0, 3],
    ]

    private func counting(_ shape: [Int]) -> Tensor {
        Tensor(shape: shape, (0..<shape.reduce(1, *)).map { Float($0) })
    }

    /// Element by element, from the definition.
    private func plain(_ tensor: Tensor) -> Tensor {
        let (rows, columns) = (tensor.shape[tensor.rank - 2], tensor.shape[tensor.rank - 1])
        let size = rows * columns
        let numbers = tensor.scalars.indices.map { place in
            let (matrix, rest) = (place / size, place % size)
            return tensor.scalars[matrix * size + rest % rows * columns + rest / rows]
        }
        return Tensor(shape: tensor.shape.dropLast(2) + [columns, rows], numbers)
    }

    @Test(arguments: shapes) func itIsWhatTheDefinitionSays(shape: [Int]) {
        let tensor = counting(shape)
        let turned = tensor.transposed()
        #expect(turned == plain(tensor))
        #expect(plain(tensor) == turned)
        #expect(turned.scalars == plain(tensor).scalars)
        #expect(turned.count == tensor.count)
        #expect(turned.transposed() == tensor)
        #expect(turned.transposed().scalars == tensor.scalars)
        #expect(turned.description == plain(tensor).description)
    }

    @Test(arguments: shapes) func everyOperationTakesItAsAnyOther(shape: [Int]) {
        let tensor = counting(shape)
        let (turned, copied) = (tensor.transposed(), plain(tensor))
        #expect(turned + 1 == copied + 1)
        #expect(turned * copied == copied * copied)
        #expect(copied - turned == Tensor(zeros: copied.shape))
        #expect(turned + Tensor(2) == copied + Tensor(2))
        #expect(sigmoid(turned) == sigmoid(copied))
        #expect(turned.mapped { -$0 } == -copied)
        #expect(turned.sum() == copied.sum())
        for axis in 0..<shape.count {
            #expect(turned.sum(axis: axis) == copied.sum(axis: axis))
            #expect(turned.max(axis: axis) == copied.max(axis: axis))
            #expect(concatenate([turned, copied], axis: axis) == concatenate([copied, turned], axis: axis))
            #expect(stack([turned], axis: axis) == stack([copied], axis: axis))
            let size = copied.shape[axis]
            #expect(turned.slice(axis: axis, from: 0, to: size) == copied)
        }
        #expect(turned.reshaped([tensor.count]) == copied.reshaped([tensor.count]))
    }

    @Test func writingToItLeavesItsOriginalAlone() {
        let tensor = counting([2, 3])
        var turned = tensor.transposed()
        let kept = turned
        turned[2, 1] = -1
        turned += Tensor(repeating: 10, shape: [3, 2])
        #expect(tensor == counting([2, 3]))
        #expect(kept == plain(tensor))
        #expect(turned.scalars == [10, 13, 11, 14, 12, 9])
        #expect(turned[2, 1] == 9)
    }

    @Test func writingToItsOriginalLeavesItAlone() {
        var tensor = counting([2, 3])
        let turned = tensor.transposed()
        tensor[0, 1] = -1
        tensor *= tensor
        #expect(turned.scalars == [0, 3, 1, 4, 2, 5])
    }

    @Test func manyThreadsMayAskForItsElementsAtOnce() async {
        let tensor = counting([61, 67])
        let (turned, right) = (tensor.transposed(), plain(tensor))
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 { group.addTask { turned.scalars == right.scalars } }
            for await isRight in group { #expect(isRight) }
        }
    }

    /// Each operand as it is, transposed beforehand, and by the flag of `matmul`, in all ranks.
    @Test func productsTakeItWithoutACopy() {
        var random = SeededRandom(seed: 21)
        for (left, right) in [
            ([5, 7], [7, 9]), ([3, 5, 7], [7, 9]), ([3, 5, 7], [3, 7, 9]), ([1, 7], [7, 1]),
        ] {
            let a = Tensor(normal: left, using: &random)
            let b = Tensor(normal: right, using: &random)
            let (turnedA, turnedB) = (plain(a).transposed(), plain(b).transposed())
            let product = matmul(a, b)
            expect(matmul(turnedA, b), product)
            expect(matmul(a, turnedB), product)
            expect(matmul(turnedA, turnedB), product)
            expect(matmul(a.transposed(), b, transposingLeft: true), product)
            expect(matmul(a, b.transposed(), transposingRight: true), product)
            expect(
                matmul(plain(a), plain(b), transposingLeft: true, transposingRight: true), product)
        }
        let (vector, matrix) = (Tensor([1, -2, 3] as [Float]), Tensor(normal: [4, 3], using: &random))
        expect(matmul(vector, matrix.transposed()), matmul(matrix, vector))
    }

    private func expect(_ found: Tensor, _ right: Tensor, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(found.shape == right.shape, sourceLocation: sourceLocation)
        for (one, other) in zip(found.scalars, right.scalars) {
            #expect(abs(one - other) < 1e-5, sourceLocation: sourceLocation)
        }
    }
}
