import { Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import styles from './Slider.module.css';

type SliderProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value as it is shown and said. */
  text: (value: number) => string;
  /** Called while the thumb moves. */
  onChange: (value: number) => void;
  /** Called when it has come to rest. */
  onRest: (value: number) => void;
};

/** A choice along a scale. */
export function Slider({ label, value, min, max, step, text, onChange, onRest }: SliderProps) {
  return (
    <AriaSlider aria-label={label} value={value} minValue={min} maxValue={max} step={step} onChange={onChange} onChangeEnd={onRest} className={styles.slider ?? ''}>
      <SliderTrack className={styles.track ?? ''}>
        <div className={styles.fill} style={{ width: `${((value - min) / (max - min)) * 100}%` }} />
        <SliderThumb className={styles.thumb ?? ''} />
      </SliderTrack>
      <SliderOutput className={styles.value ?? ''}>{text(value)}</SliderOutput>
    </AriaSlider>
  );
}
