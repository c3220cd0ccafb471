import NumericCore
import Testing

@Suite struct ArithmeticTests {
    let matrix = Tensor([[1, 2, 3], [4, 5, 6]] as [[Float]])

    @Test func equalShapesCombineElementByElement() {
        let other = Tensor([[6, 5, 4], [3, 2, 1]] as [[Float]])
        #expect((matrix + other).scalars == [7, 7, 7, 7, 7, 7])
        #expect((matrix - other).scalars == [-5, -3, -1, 1, 3, 5])
        #expect((matrix * other).scalars == [6, 10, 12, 12, 10, 6])
        #expect((matrix / Tensor([[1, 2, 3], [2, 5, 4]] as [[Float]])).scalars == [1, 1, 1, 2, 1, 1.5])
        #expect((-matrix).scalars == [-1, -2, -3, -4, -5, -6])
    }

    @Test func numbersCombineFromBothSides() {
        #expect((matrix + 1).scalars == [2, 3, 4, 5, 6, 7])
        #expect((1 - matrix).scalars == [0, -1, -2, -3, -4, -5])
        #expect((matrix - 1).scalars == [0, 1, 2, 3, 4, 5])
        #expect((2 * matrix).scalars == (matrix * 2).scalars)
        #expect((2 + matrix).scalars == (matrix + 2).scalars)
        #expect((matrix / 2).scalars == [0.5, 1, 1.5, 2, 2.5, 3])
        #expect((60 / matrix).scalars == [60, 30, 20, 15, 12, 10])
    }

    @Test func aMissingAxisStretches() {
        #expect((matrix + Tensor([10, 20, 30] as [Float])).scalars == [11, 22, 33, 14, 25, 36])
        #expect((Tensor([10, 20, 30] as [Float]) - matrix).scalars == [9, 18, 27, 6, 15, 24])
    }

    @Test func aSizeOfOneStretchesOnEitherSide() {
        let column = Tensor([[10], [20]] as [[Float]])
        #expect((matrix + column).scalars == [11, 12, 13, 24, 25, 26])
        let row = Tensor([[1, 2, 3]] as [[Float]])
        #expect((column * row).shape == [2, 3])
        #expect((column * row).scalars == [10, 20, 30, 20, 40, 60])
        #expect((Tensor(3) * matrix).scalars == (matrix * 3).scalars)
    }

    /// The rule itself, spelled out index by index, against every pair of a set of shapes.
    @Test func broadcastingFollowsTheRuleForManyShapes() {
        let shapes = [
            [2, 3, 4], [1, 3, 4], [2, 1, 4], [2, 3, 1], [3, 4], [1, 4], [4], [1], [], [2, 1, 1], [3, 1],
            [1, 1],
            [5, 2, 3, 4], [5, 1, 3, 1], [1, 2, 1, 4], [5, 1, 1, 1], [5, 2, 1, 4],
        ]
        for left in shapes {
            for right in shapes {
                let a = counting(left, from: 1)
                let b = counting(right, from: 100)
                let result = a - b
                let rank = max(left.count, right.count)
                for (flat, value) in result.scalars.enumerated() {
                    let index = unravelled(flat, result.shape)
                    #expect(result.shape.count == rank)
                    #expect(value == element(a, index) - element(b, index), "\(left) - \(right) at \(index)")
                }
                if result.shape == left {
                    var taken = a
                    taken -= b
                    #expect(taken == result, "\(left) -= \(right)")
                    #expect(a == counting(left, from: 1))
                }
            }
        }
    }

    @Test func compoundAssignmentEqualsItsOperator() {
        for other in [matrix, Tensor([1, 2, 3] as [Float]), Tensor(4), Tensor([[1], [2]] as [[Float]])] {
            var (sum, difference, product) = (matrix, matrix, matrix)
            sum += other
            difference -= other
            product *= other
            #expect(sum == matrix + other)
            #expect(difference == matrix - other)
            #expect(product == matrix * other)
        }
    }

    @Test func nothingStretchesToNothing() {
        let none = Tensor(zeros: [0, 3])
        #expect((none + Tensor(ones: [1, 3])).shape == [0, 3])
        #expect((Tensor(ones: [2, 1, 3]) * none).shape == [2, 0, 3])
        #expect((Tensor(ones: [2, 1]) - Tensor(zeros: [2, 0])).shape == [2, 0])
        #expect((Tensor(1) / none).shape == [0, 3])
        var sum = none
        sum += Tensor(ones: [3])
        #expect(sum == none)
    }

    @Test func addedToItselfATensorDoubles() {
        var sum = matrix
        sum += sum
        #expect(sum == 2 * matrix)
        sum -= sum
        #expect(sum == Tensor(zeros: [2, 3]))
    }

    @Test func mappedKeepsTheShape() {
        #expect(matrix.mapped { $0 * $0 } == matrix * matrix)
        #expect(Tensor(3).mapped { $0 + 1 } == Tensor(4))
    }

    private func counting(_ shape: [Int], from start: Int) -> Tensor {
        Tensor(shape: shape, (0..<shape.reduce(1, *)).map { Float(start + $0) })
    }

    private func unravelled(_ flat: Int, _ shape: [Int]) -> [Int] {
        var rest = flat
        var index: [Int] = []
        for size in shape.reversed() {
            index.insert(rest % size, at: 0)
            rest /= size
        }
        return index
    }

    /// The element that a broadcast operand shows at an index of the result.
    private func element(_ tensor: Tensor, _ index: [Int]) -> Float {
        var offset = 0
        for (size, place) in zip(tensor.shape, index.suffix(tensor.rank)) {
            offset = offset * size + (size == 1 ? 0 : place)
        }
        return tensor.scalars[offset]
    }
}
