// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// One step of the recurrent cell.
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    // Write one step of the cell, then run: workbook grade
    unwritten()
}
