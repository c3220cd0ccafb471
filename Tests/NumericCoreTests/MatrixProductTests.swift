import NumericCore
import Testing

@Suite struct MatrixProductTests {
    /// Every rank and transposition against a plain triple loop, with no two sizes equal: small enough to be
    /// computed without OpenBLAS, and larger.
    @Test(arguments: [false, true], [false, true])
    func everyRankEqualsATripleLoop(transposingLeft: Bool, transposingRight: Bool) {
        for sizes in [(rows: 2, inner: 5, columns: 3), (rows: 6, inner: 11, columns: 7)] {
            compareWithATripleLoop(sizes, transposingLeft, transposingRight)
        }
    }

    private func compareWithATripleLoop(
        _ sizes: (rows: Int, inner: Int, columns: Int), _ transposingLeft: Bool, _ transposingRight: Bool
    ) {
        var random = SeededRandom(seed: 11)
        let (rows, inner, columns) = sizes
        let count = 4
        let leftShape = transposingLeft ? [inner, rows] : [rows, inner]
        let rightShape = transposingRight ? [columns, inner] : [inner, columns]
        for leftRank in 2...3 {
            for rightRank in 2...leftRank {
                let left = Tensor(normal: (leftRank == 3 ? [count] : []) + leftShape, using: &random)
                let right = Tensor(normal: (rightRank == 3 ? [count] : []) + rightShape, using: &random)
                let result = matmul(
                    left, right, transposingLeft: transposingLeft, transposingRight: transposingRight)
                #expect(result.shape == (leftRank == 3 ? [count, rows, columns] : [rows, columns]))
                for matrix in 0..<(leftRank == 3 ? count : 1) {
                    for row in 0..<rows {
                        for column in 0..<columns {
                            var sum: Float = 0
                            for k in 0..<inner {
                                let a = transposingLeft ? [k, row] : [row, k]
                                let b = transposingRight ? [column, k] : [k, column]
                                sum +=
                                    element(left, matrix, a, rank: leftRank)
                                    * element(right, matrix, b, rank: rightRank)
                            }
                            let found = element(result, matrix, [row, column], rank: leftRank)
                            #expect(abs(found - sum) < 1e-5, "[\(matrix), \(row), \(column)]")
                        }
                    }
                }
            }
        }
    }

    /// Few rows, and one that is transposed, are multiplied in pieces with one thread; with two as a whole.
    @Test func productsInPiecesEqualATripleLoop() async {
        await #expect(processExitsWith: .success) {
            var random = SeededRandom(seed: 12)
            for (rows, inner, columns) in [
                (1, 129, 1025), (7, 300, 515), (32, 128, 301), (32, 515, 70), (31, 1030, 33), (530, 33, 65),
                (33, 200, 200),
            ] {
                let a = Tensor(normal: [rows, inner], using: &random)
                let b = Tensor(normal: [inner, columns], using: &random)
                var right = [Float](repeating: 0, count: rows * columns)
                let (x, y) = (a.scalars, b.scalars)
                for row in 0..<rows {
                    for column in 0..<columns {
                        var sum = 0.0
                        for k in 0..<inner {
                            sum += Double(x[row * inner + k]) * Double(y[k * columns + column])
                        }
                        right[row * columns + column] = Float(sum)
                    }
                }
                // Stored the other way round, then taken so.
                let turnedA = Tensor(shape: [inner, rows], a.transposed().scalars)
                let turnedB = Tensor(shape: [columns, inner], b.transposed().scalars)
                for threads in [1, 2] {
                    setMatrixThreads(threads)
                    for found in [
                        matmul(a, b), matmul(a, turnedB, transposingRight: true),
                        matmul(turnedA, b, transposingLeft: true),
                        matmul(turnedA.transposed(), turnedB.transposed()),
                    ] {
                        for (one, other) in zip(found.scalars, right) {
                            guard abs(one - other) < 1e-3 else { fatalError("\(rows), \(inner), \(columns)") }
                        }
                    }
                }
            }
        }
    }

    @Test func aVectorIsARowOnTheLeftAndAColumnOnTheRight() {
        let matrix = Tensor([[1, 2, 3], [4, 5, 6]] as [[Float]])
        let two = Tensor([1, -1] as [Float])
        let three = Tensor([1, 0, 2] as [Float])
        #expect(matmul(two, matrix) == Tensor([-3, -3, -3] as [Float]))
        #expect(matmul(matrix, three) == Tensor([7, 16] as [Float]))
        #expect(matmul(three, matrix, transposingRight: true) == Tensor([7, 16] as [Float]))
        #expect(matmul(matrix, two, transposingLeft: true) == Tensor([-3, -3, -3] as [Float]))
    }

    @Test func emptySizesGiveZerosOrNothing() {
        #expect(matmul(Tensor(zeros: [2, 0]), Tensor(zeros: [0, 3])) == Tensor(zeros: [2, 3]))
        #expect(matmul(Tensor(zeros: [0, 2]), Tensor(zeros: [2, 3])).shape == [0, 3])
        #expect(matmul(Tensor(zeros: [0, 4, 2]), Tensor(zeros: [2, 3])).shape == [0, 4, 3])
        #expect(matmul(Tensor(zeros: [2, 2]), Tensor(zeros: [2, 0])).shape == [2, 0])
    }

    @Test func theIdentityChangesNothing() {
        var random = SeededRandom(seed: 5)
        let matrix = Tensor(normal: [3, 4], using: &random)
        var identity = Tensor(zeros: [4, 4])
        for index in 0..<4 { identity[index, index] = 1 }
        #expect(matmul(matrix, identity) == matrix)
    }

    private func element(_ tensor: Tensor, _ matrix: Int, _ place: [Int], rank: Int) -> Float {
        rank == 3 ? tensor[matrix, place[0], place[1]] : tensor[place[0], place[1]]
    }
}
