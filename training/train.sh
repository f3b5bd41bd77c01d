#!/bin/sh
# Trains Tesseract's English recogniser further on typed lines: train.sh FOLDER MODEL.lstm [SCAN…]
#
# In FOLDER the lines and checkpoints are kept. SCANs are images of typed pages, each beside its text by line as ALTO
# (NAME.jpg, NAME.xml). One core is enough; equal sources give an equal model. Needs Debian's tesseract-ocr,
# tesseract-ocr-eng, python3-pil, python3-numpy, fonts-courier-prime, fonts-gnutypewriter, fonts-urw-base35,
# fonts-lmodern, fonts-cmu, fonts-tlwg-typewriter-otf, fonts-freefont-otf and fonts-liberation.
set -eu
here=$(dirname "$0")
folder=$1
model=$2
shift 2
eng=/usr/share/tesseract-ocr/5/tessdata/eng.traineddata
export OMP_THREAD_LIMIT=1

rm -rf "$folder"
mkdir -p "$folder/checkpoints"
/usr/bin/python3 "$here/model.py" widen $eng "$folder/wide.traineddata"
/usr/bin/python3 "$here/model.py" recogniser "$folder/wide.traineddata" "$folder/wide.lstm"

/usr/bin/python3 "$here/lines.py" "$folder/drawn" --typed 1800 --printed 500
/usr/bin/python3 "$here/lines.py" "$folder/more" --seed 2 --typed 800 --printed 240 --bilevel 0.25
cat "$folder/drawn/list.txt" > "$folder/first.txt"
cat "$folder/more/list.txt" > "$folder/second.txt"
if [ $# -gt 0 ]; then
  /usr/bin/python3 "$here/lines.py" "$folder/real" --typed 0 --printed 0 --scans "$@" --copies 5
  cat "$folder/real/list.txt" >> "$folder/first.txt"
  cat "$folder/real/list.txt" >> "$folder/second.txt"
fi

# Quickly first, then gently and with some lines in black and white, so that the last ones seen do not weigh more.
lstmtraining --continue_from "$folder/wide.lstm" --traineddata "$folder/wide.traineddata" \
  --train_listfile "$folder/first.txt" --model_output "$folder/checkpoints/first" \
  --reset_learning_rate --learning_rate 0.0002 --max_iterations 2000
lstmtraining --continue_from "$folder/checkpoints/first_checkpoint" --traineddata "$folder/wide.traineddata" \
  --train_listfile "$folder/second.txt" --model_output "$folder/checkpoints/second" \
  --reset_learning_rate --learning_rate 0.00007 --max_iterations 600

lstmtraining --stop_training --convert_to_int --continue_from "$folder/checkpoints/second_checkpoint" \
  --traineddata $eng --model_output "$folder/typewriting.traineddata"
/usr/bin/python3 "$here/model.py" recogniser "$folder/typewriting.traineddata" "$model"
