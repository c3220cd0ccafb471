import NumericCore
import Testing

@Suite struct SlicingTests {
    let cube = Tensor(shape: [2, 3, 4], (0..<24).map { Float($0) })

    @Test func aSliceAtAnIndexDropsItsAxis() {
        let step = cube.slice(axis: 1, at: 2)
        #expect(step.shape == [2, 4])
        #expect(step.scalars == [8, 9, 10, 11, 20, 21, 22, 23])
        #expect(cube.slice(axis: 0, at: 1).scalars == (12..<24).map { Float($0) })
        #expect(cube.slice(axis: -1, at: 3).scalars == [3, 7, 11, 15, 19, 23])
    }

    @Test func aSliceOfARangeKeepsItsAxis() {
        let part = cube.slice(axis: 2, from: 1, to: 3)
        #expect(part.shape == [2, 3, 2])
        #expect(part.scalars == [1, 2, 5, 6, 9, 10, 13, 14, 17, 18, 21, 22])
        #expect(cube.slice(axis: 1, from: 0, to: 3) == cube)
        #expect(cube.slice(axis: 1, from: 2, to: 2).shape == [2, 0, 4])
    }

    @Test func transposingSwapsTheLastTwoAxes() {
        let turned = cube.transposed()
        #expect(turned.shape == [2, 4, 3])
        for i in 0..<2 {
            for j in 0..<3 { for k in 0..<4 { #expect(turned[i, k, j] == cube[i, j, k]) } }
        }
        #expect(turned.transposed() == cube)
        #expect(Tensor(zeros: [0, 3]).transposed().shape == [3, 0])
    }

    @Test func reshapingKeepsTheOrder() {
        #expect(cube.reshaped([6, 4]).scalars == cube.scalars)
        #expect(cube.reshaped([24]).shape == [24])
        #expect(Tensor([5] as [Float]).reshaped([]) == Tensor(5))
    }

    @Test(arguments: [0, 1, 2, -1]) func concatenatedSlicesGiveTheWholeBack(axis: Int) {
        let size = cube.shape[axis < 0 ? axis + 3 : axis]
        let head = cube.slice(axis: axis, from: 0, to: 1)
        let tail = cube.slice(axis: axis, from: 1, to: size)
        #expect(concatenate([head, tail], axis: axis) == cube)
        #expect(concatenate([cube], axis: axis) == cube)
    }

    @Test(arguments: [0, 1, 2]) func stackedSlicesGiveTheWholeBack(axis: Int) {
        let slices = (0..<cube.shape[axis]).map { cube.slice(axis: axis, at: $0) }
        #expect(stack(slices, axis: axis) == cube)
        #expect(stack(slices, axis: axis - 3) == cube)
    }

    @Test func numbersStackToAVector() {
        #expect(stack([Tensor(1), Tensor(2)], axis: 0) == Tensor([1, 2] as [Float]))
    }
}
