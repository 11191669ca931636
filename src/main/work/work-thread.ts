/** Entry of a work thread: offers the tasks to the pool that started it. */
import { worker } from 'workerpool';
import { tasks } from './tasks';

worker(tasks);
