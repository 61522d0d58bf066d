;; Inner products of queries with rows of int8, and weighted sums of rows. A row has a multiple of 16 numbers, followed by
;; its scale (float32) and 12 unused bytes. Queries are int16, so that products can be added in pairs.
;; Written by hand because plain JavaScript has no vector instructions; `npm run kernels` assembles it.
(module
  (import "host" "memory" (memory 1))

  ;; All are addresses or lengths in bytes: the query, the numbers of a row, the first row, the list of row numbers
  ;; (int32) and its end, and where the products (float32) are written.
  (func (export "products")
    (param $query i32) (param $queryScale f32) (param $width i32) (param $matrix i32)
    (param $list i32) (param $listEnd i32) (param $products i32)
    (local $row i32) (local $rowEnd i32) (local $q i32) (local $numbers v128) (local $sum v128)
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $list) (local.get $listEnd)))
        (local.set $row
          (i32.add (local.get $matrix)
            (i32.mul (i32.load (local.get $list)) (i32.add (local.get $width) (i32.const 16)))))
        (local.set $rowEnd (i32.add (local.get $row) (local.get $width)))
        (local.set $q (local.get $query))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (loop $numbers
          (local.set $numbers (v128.load (local.get $row)))
          (local.set $sum
            (i32x4.add (local.get $sum)
              (i32x4.add
                (i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_s (local.get $numbers)) (v128.load offset=0 (local.get $q)))
                (i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_s (local.get $numbers)) (v128.load offset=16 (local.get $q))))))
          (local.set $q (i32.add (local.get $q) (i32.const 32)))
          (local.set $row (i32.add (local.get $row) (i32.const 16)))
          (br_if $numbers (i32.lt_u (local.get $row) (local.get $rowEnd))))
        (f32.store (local.get $products)
          (f32.mul
            (f32.convert_i32_s (call $total (local.get $sum)))
            (f32.mul (f32.load (local.get $row)) (local.get $queryScale))))
        (local.set $products (i32.add (local.get $products) (i32.const 4)))
        (local.set $list (i32.add (local.get $list) (i32.const 4)))
        (br $rows))))

  ;; The same for four queries, one after the other in memory, with their scales (float32) before them: each row is read
  ;; once. The products of one query follow one another; `stride` bytes lie between those of two queries.
  (func (export "productsOfFour")
    (param $queries i32) (param $width i32) (param $matrix i32)
    (param $list i32) (param $listEnd i32) (param $products i32) (param $stride i32)
    (local $row i32) (local $rowEnd i32) (local $q i32) (local $r i32) (local $s i32) (local $t i32) (local $at i32)
    (local $numbers v128) (local $low v128) (local $high v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $list) (local.get $listEnd)))
        (local.set $row
          (i32.add (local.get $matrix)
            (i32.mul (i32.load (local.get $list)) (i32.add (local.get $width) (i32.const 16)))))
        (local.set $rowEnd (i32.add (local.get $row) (local.get $width)))
        (local.set $q (i32.add (local.get $queries) (i32.const 16)))
        (local.set $r (i32.add (local.get $q) (i32.shl (local.get $width) (i32.const 1))))
        (local.set $s (i32.add (local.get $r) (i32.shl (local.get $width) (i32.const 1))))
        (local.set $t (i32.add (local.get $s) (i32.shl (local.get $width) (i32.const 1))))
        (local.set $a (v128.const i32x4 0 0 0 0))
        (local.set $b (v128.const i32x4 0 0 0 0))
        (local.set $c (v128.const i32x4 0 0 0 0))
        (local.set $d (v128.const i32x4 0 0 0 0))
        (loop $numbers
          (local.set $numbers (v128.load (local.get $row)))
          (local.set $low (i16x8.extend_low_i8x16_s (local.get $numbers)))
          (local.set $high (i16x8.extend_high_i8x16_s (local.get $numbers)))
          (local.set $a
            (i32x4.add (local.get $a)
              (i32x4.add
                (i32x4.dot_i16x8_s (local.get $low) (v128.load offset=0 (local.get $q)))
                (i32x4.dot_i16x8_s (local.get $high) (v128.load offset=16 (local.get $q))))))
          (local.set $b
            (i32x4.add (local.get $b)
              (i32x4.add
                (i32x4.dot_i16x8_s (local.get $low) (v128.load offset=0 (local.get $r)))
                (i32x4.dot_i16x8_s (local.get $high) (v128.load offset=16 (local.get $r))))))
          (local.set $c
            (i32x4.add (local.get $c)
              (i32x4.add
                (i32x4.dot_i16x8_s (local.get $low) (v128.load offset=0 (local.get $s)))
                (i32x4.dot_i16x8_s (local.get $high) (v128.load offset=16 (local.get $s))))))
          (local.set $d
            (i32x4.add (local.get $d)
              (i32x4.add
                (i32x4.dot_i16x8_s (local.get $low) (v128.load offset=0 (local.get $t)))
                (i32x4.dot_i16x8_s (local.get $high) (v128.load offset=16 (local.get $t))))))
          (local.set $q (i32.add (local.get $q) (i32.const 32)))
          (local.set $r (i32.add (local.get $r) (i32.const 32)))
          (local.set $s (i32.add (local.get $s) (i32.const 32)))
          (local.set $t (i32.add (local.get $t) (i32.const 32)))
          (local.set $row (i32.add (local.get $row) (i32.const 16)))
          (br_if $numbers (i32.lt_u (local.get $row) (local.get $rowEnd))))
        (local.set $at (local.get $products))
        (f32.store (local.get $at)
          (f32.mul (f32.convert_i32_s (call $total (local.get $a)))
            (f32.mul (f32.load (local.get $row)) (f32.load offset=0 (local.get $queries)))))
        (local.set $at (i32.add (local.get $at) (local.get $stride)))
        (f32.store (local.get $at)
          (f32.mul (f32.convert_i32_s (call $total (local.get $b)))
            (f32.mul (f32.load (local.get $row)) (f32.load offset=4 (local.get $queries)))))
        (local.set $at (i32.add (local.get $at) (local.get $stride)))
        (f32.store (local.get $at)
          (f32.mul (f32.convert_i32_s (call $total (local.get $c)))
            (f32.mul (f32.load (local.get $row)) (f32.load offset=8 (local.get $queries)))))
        (local.set $at (i32.add (local.get $at) (local.get $stride)))
        (f32.store (local.get $at)
          (f32.mul (f32.convert_i32_s (call $total (local.get $d)))
            (f32.mul (f32.load (local.get $row)) (f32.load offset=12 (local.get $queries)))))
        (local.set $products (i32.add (local.get $products) (i32.const 4)))
        (local.set $list (i32.add (local.get $list) (i32.const 4)))
        (br $rows))))

  ;; Adds rows to a sum (float32), each times its weight (float32), one for each row of the list.
  (func (export "addRows")
    (param $sum i32) (param $width i32) (param $matrix i32)
    (param $list i32) (param $listEnd i32) (param $weights i32)
    (local $row i32) (local $rowEnd i32) (local $at i32) (local $weight v128) (local $numbers v128)
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $list) (local.get $listEnd)))
        (local.set $row
          (i32.add (local.get $matrix)
            (i32.mul (i32.load (local.get $list)) (i32.add (local.get $width) (i32.const 16)))))
        (local.set $rowEnd (i32.add (local.get $row) (local.get $width)))
        (local.set $weight (f32x4.splat (f32.mul (f32.load (local.get $weights)) (f32.load (local.get $rowEnd)))))
        (local.set $at (local.get $sum))
        (loop $numbers
          (local.set $numbers (v128.load8x8_s (local.get $row)))
          (v128.store offset=0 (local.get $at)
            (f32x4.add (v128.load offset=0 (local.get $at))
              (f32x4.mul (local.get $weight)
                (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $numbers))))))
          (v128.store offset=16 (local.get $at)
            (f32x4.add (v128.load offset=16 (local.get $at))
              (f32x4.mul (local.get $weight)
                (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $numbers))))))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (local.set $row (i32.add (local.get $row) (i32.const 8)))
          (br_if $numbers (i32.lt_u (local.get $row) (local.get $rowEnd))))
        (local.set $weights (i32.add (local.get $weights) (i32.const 4)))
        (local.set $list (i32.add (local.get $list) (i32.const 4)))
        (br $rows))))

  ;; The four lanes together.
  (func $total (param $lanes v128) (result i32)
    (local.set $lanes
      (i32x4.add (local.get $lanes)
        (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $lanes) (local.get $lanes))))
    (i32.add (i32x4.extract_lane 0 (local.get $lanes)) (i32x4.extract_lane 1 (local.get $lanes)))))
